package dev.todochatbot.chatbot.assistant.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.todochatbot.chatbot.assistant.turn.Utterance;
import dev.todochatbot.chatbot.engine.Fence;
import dev.todochatbot.chatbot.todo.User;

/** What an engine reads: the instructions, what the conversation remembers, and the user's message. */
public final class Prompt {
    private static final String INSTRUCTIONS = read();
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private Prompt() {}

    /**
     * What changes from day to day stands at its end: what is before it is the same in every turn, and endpoints remember it.
     *
     * @param before what was said in the turns before, the oldest first
     * @param lists the names of the user's lists
     */
    public static List<ChatMessage> of(
            String request, List<Utterance> before, Instant now, User user, List<String> lists) {
        var messages = new ArrayList<ChatMessage>();
        messages.add(SystemMessage.from(instructions(now, user, lists)));
        before.stream().map(Utterance::message).forEach(messages::add);
        messages.add(UserMessage.from(request));
        return ModelCalls.answered(messages);
    }

    private static String instructions(Instant now, User user, List<String> lists) {
        var local = now.atZone(user.zone());
        var home = user.home();
        var named = lists.stream().map(Fence::around).collect(Collectors.joining(", "));
        return INSTRUCTIONS
                .replace("{now}", local.format(MINUTES) + " " + home.zone().getId())
                .replace(
                        "{locale}",
                        home.locale().toLanguageTag() + ", dates as "
                                + home.dateOrder().word())
                .replace("{day}", local.format(DAY))
                .replace("{weekStart}", user.weekStart().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                // The last, because it is the user's words
                .replace("{lists}", named.isEmpty() ? "" : "The user's lists are " + named + ".");
    }

    private static String read() {
        try (InputStream file = Prompt.class.getResourceAsStream("/prompts/assistant.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
