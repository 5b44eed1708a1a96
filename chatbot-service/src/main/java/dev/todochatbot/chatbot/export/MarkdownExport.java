package dev.todochatbot.chatbot.export;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.todo.Quoted;
import dev.todochatbot.chatbot.todo.tool.Receipt;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** One conversation as a document that people read. What the user wrote is quoted and says what it said, whatever it looks like. */
final class MarkdownExport {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Appendable out;
    private final ZoneId zone;
    private final ObjectMapper json;

    MarkdownExport(Appendable out, ZoneId zone, ObjectMapper json) {
        this.out = out;
        this.zone = zone;
        this.json = json;
    }

    /** A task, or a reading in words, that was offered. */
    @RegisterForReflection(registerFullHierarchy = true)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offered(Long number, String title) {}

    @RegisterForReflection(registerFullHierarchy = true)
    record Asked(String summary, String status) {
        String words() {
            return switch (status) {
                case "done" -> "approved";
                case "failed" -> "approved, but not all of it worked";
                case "open" -> "waits";
                case "running" -> "is carried out";
                default -> status;
            };
        }
    }

    void title(String title) throws IOException {
        out.append("# ").append(Markdown.plain(title)).append('\n');
    }

    void message(Said said) throws IOException {
        out.append("\n## ")
                .append(said.byUser() ? "You" : "Assistant")
                .append(", ")
                .append(local(said.createdAt()));
        out.append("\n\n").append(said.byUser() ? Markdown.quotation(said.text()) : Markdown.contained(said.text()));
        out.append('\n');
        var offered = read(said.offered(), new TypeReference<List<Offered>>() {});
        var asked = read(said.asked(), new TypeReference<List<Asked>>() {});
        var receipts = read(said.receipts(), new TypeReference<List<Receipt>>() {});
        if (offered.size() + asked.size() + receipts.size() > 0) out.append('\n');
        for (var one : offered) line("offered", named(one.title(), one.number()));
        for (var one : asked) line("asked", Markdown.plain(one.summary()) + " (" + one.words() + ")");
        for (var one : receipts)
            line(one.action() + (said.undone() ? ", undone" : ""), named(one.title(), one.number()));
    }

    private void line(String what, String words) throws IOException {
        out.append("- *").append(what).append("* ").append(words).append('\n');
    }

    private static String named(String title, Long number) {
        return Markdown.plain(Quoted.isolated(title)) + (number == null ? "" : " (" + number + ")");
    }

    private <T> List<T> read(String text, TypeReference<List<T>> type) throws IOException {
        return text == null ? List.of() : json.readValue(text, type);
    }

    private String local(Instant at) {
        return MINUTES.format(at.atZone(zone));
    }
}
