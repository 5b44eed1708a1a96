package dev.todochatbot.chatbot.engine.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.todochatbot.chatbot.engine.Engine;
import dev.todochatbot.understanding.reading.Understanding;

/** A conversation with the engine: a turn loop without policy and storage. */
final class Chat {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_STEPS = 12;
    private static final long BUDGET = 12_000_000;

    static final Understanding ENGLISH = Understanding.of(List.of("en", "de", "es", "ur", "ur-Latn"));

    private final FakeTodo todo;
    private final Understanding understanding;
    private final List<ChatMessage> messages = new ArrayList<>();

    Chat(FakeTodo todo) {
        this(todo, "Now: 2026-11-21T10:00 Europe/Berlin\n");
    }

    /** With an engine that reads by templates and weighs. */
    static Chat understanding(FakeTodo todo) {
        return new Chat(todo, "Now: 2026-11-21T10:00 Europe/Berlin\n", ENGLISH);
    }

    /** With an engine that reads every language, for somebody whose locale this is. */
    static Chat inEveryLanguage(FakeTodo todo, String locale) {
        return new Chat(
                todo, "Now: 2026-11-21T10:00 Europe/Berlin\nLocale: " + locale + ", dates as dmy\n", Languages.ALL);
    }

    private static final class Languages {
        static final Understanding ALL = Understanding.of(List.of("en", "de", "es", "ur", "ur-Latn"));
    }

    /** @param speaker where and when they are, in the words of the system message */
    Chat(FakeTodo todo, String speaker) {
        this(todo, speaker, ENGLISH);
    }

    private Chat(FakeTodo todo, String speaker, Understanding understanding) {
        this.todo = todo;
        this.understanding = understanding;
        messages.add(SystemMessage.from("You look after tasks.\n" + speaker));
    }

    /**
     * @param calls the calls that are no look-ups, each as {@code tool {arguments}}
     * @param swept those of them whose tasks were found by a filter
     */
    record Turn(String reply, List<String> calls, List<String> lookups, List<String> swept) {

        String changes() {
            return String.join("\n", calls);
        }

        /** What is offered changes nothing until it is chosen. */
        boolean changesNothing() {
            return calls.stream().allMatch(call -> call.startsWith("offer_"));
        }
    }

    Turn say(String message) {
        messages.add(UserMessage.from(message));
        var calls = new ArrayList<String>();
        var lookups = new ArrayList<String>();
        var swept = new ArrayList<String>();
        var said = new StringBuilder();
        for (int step = 0; step < MOST_STEPS; step++) {
            AiMessage answer = new Reading(BUDGET, understanding)
                    .answer(ChatRequest.builder()
                            .messages(List.copyOf(messages))
                            .build());
            messages.add(answer);
            said.append(answer.text() == null ? "" : answer.text());
            if (answer.attributes().get(Engine.SWEPT) instanceof List<?> places) {
                places.forEach(place -> {
                    ToolExecutionRequest call = answer.toolExecutionRequests().get((Integer) place);
                    swept.add(call.name() + " " + call.arguments());
                });
            }
            for (ToolExecutionRequest call : answer.toolExecutionRequests()) {
                JsonNode result = run(call);
                (isLookup(call) ? lookups : calls).add(call.name() + " " + call.arguments());
                messages.add(ToolExecutionResultMessage.builder()
                        .id(call.id())
                        .toolName(call.name())
                        .text(result.toString())
                        .isError(result.has("code"))
                        .build());
            }
            boolean offered = answer.toolExecutionRequests().stream()
                    .anyMatch(call -> call.name().startsWith("offer_"));
            if (offered || !answer.hasToolExecutionRequests()) {
                return new Turn(said.toString(), calls, besidesTheAccount(lookups), swept);
            }
        }
        throw new AssertionError("no end after " + calls.stream().collect(Collectors.joining(", ")) + lookups);
    }

    /** What reads by templates looks at the open tasks first, whatever is asked. */
    private List<String> besidesTheAccount(List<String> lookups) {
        boolean first =
                lookups.size() > 1 && lookups.getFirst().equals("list_tasks {\"status\":\"open\",\"limit\":200}");
        return first ? List.copyOf(lookups.subList(1, lookups.size())) : lookups;
    }

    /** What the approval button leaves in the conversation. */
    void approved(int number) {
        todo.trash(number);
        messages.add(AiMessage.from("The user approved it."));
    }

    private JsonNode run(ToolExecutionRequest call) {
        try {
            return todo.call(call.name(), MAPPER.readTree(call.arguments()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(call.arguments(), e);
        }
    }

    private static boolean isLookup(ToolExecutionRequest call) {
        return call.name().equals("list_tasks") || call.name().equals("get_activity");
    }
}
