package dev.todochatbot.chatbot.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.todochatbot.chatbot.engine.Fence;
import dev.todochatbot.when.Home;

/** What an engine reads: the instructions, what the conversation remembers, and the user's message. */
final class Prompt {
    private static final String INSTRUCTIONS = read();
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    static final int TURNS_REMEMBERED = 30;
    private static final int CHARACTERS_REMEMBERED = 60_000;

    private Prompt() {}

    /** @param before the turns before, the newest first */
    static List<ChatMessage> of(String request, List<Turn> before, Instant now, Home home) {
        var messages = new ArrayList<ChatMessage>();
        var local = now.atZone(home.zone()).format(MINUTES) + " " + home.zone().getId();
        var dates =
                home.locale().toLanguageTag() + ", dates as " + home.dateOrder().word();
        messages.add(SystemMessage.from(INSTRUCTIONS.replace("{now}", local).replace("{locale}", dates)));
        for (var turn : remembered(before).reversed())
            said(turn).stream().map(Utterance::message).forEach(messages::add);
        messages.add(UserMessage.from(request));
        return ModelCalls.answered(messages);
    }

    /** A choice is stored with the title of its task, which are not the user's words. */
    private static List<Utterance> said(Turn turn) {
        if (turn.choice == null || turn.transcript.isEmpty()) return turn.transcript;
        var said = new ArrayList<>(turn.transcript);
        said.set(0, Utterance.user("(I chose this task: " + Fence.around(turn.request) + ")"));
        return said;
    }

    /** Whole turns, as many as fit, and always the last one: "it" and "the third one" are in there. */
    private static List<Turn> remembered(List<Turn> before) {
        int characters = 0;
        for (int i = 0; i < before.size(); i++) {
            characters += before.get(i).transcript.stream()
                    .mapToInt(said -> said.text() == null ? 0 : said.text().length())
                    .sum();
            if (i > 0 && characters > CHARACTERS_REMEMBERED) return before.subList(0, i);
        }
        return before;
    }

    private static String read() {
        try (InputStream file = Prompt.class.getResourceAsStream("/prompts/assistant.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
