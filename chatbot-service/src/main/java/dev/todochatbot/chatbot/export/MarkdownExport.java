package dev.todochatbot.chatbot.export;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.todo.Receipt;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** One conversation as a document that people read. What the user wrote is quoted and says what it said, whatever it looks like. */
final class MarkdownExport {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String MARKS = "\\`*_[]<>#~|&";

    private final Appendable out;
    private final ZoneId zone;
    private final ObjectMapper json;

    MarkdownExport(Appendable out, ZoneId zone, ObjectMapper json) {
        this.out = out;
        this.zone = zone;
        this.json = json;
    }

    void title(String title) throws IOException {
        out.append("# ").append(plain(title)).append('\n');
    }

    void message(Said said) throws IOException {
        boolean user = said.role().equals("user");
        out.append("\n## ").append(user ? "You" : "Assistant").append(", ").append(local(said.createdAt()));
        // A backslash at its end breaks the line
        var text = user
                ? "> " + plain(said.text().strip()).replace("\n", "\\\n> ")
                : said.text().replace("<", "&lt;");
        out.append("\n\n").append(text).append('\n');
        var receipts = receipts(said);
        if (!receipts.isEmpty()) out.append('\n');
        for (var receipt : receipts)
            out.append("- *")
                    .append(receipt.action())
                    .append("* ")
                    .append(plain(receipt.title()))
                    .append(" (" + receipt.number() + ")\n");
    }

    private List<Receipt> receipts(Said said) throws IOException {
        return said.receipts() == null
                ? List.of()
                : json.readValue(said.receipts(), new TypeReference<List<Receipt>>() {});
    }

    private String local(Instant at) {
        return MINUTES.format(at.atZone(zone));
    }

    /** Written so that no reader of Markdown takes it for anything but text. */
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (MARKS.indexOf(c) >= 0) plain.append('\\');
            plain.appendCodePoint(c);
        });
        return plain.toString();
    }

    /** A message, and with the assistant's the receipts of its turn, as JSON. */
    @RegisterForReflection(registerFullHierarchy = true)
    record Said(UUID id, String role, String text, Instant createdAt, String receipts) {}
}
