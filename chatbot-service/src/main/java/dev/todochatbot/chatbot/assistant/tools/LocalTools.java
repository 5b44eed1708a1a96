package dev.todochatbot.chatbot.assistant.tools;

import java.util.List;
import java.util.Set;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;

/** The tools that the turn loop has itself. */
public final class LocalTools {
    public static final String OFFER = "offer_candidates";

    /** Only the built-in engine's: others ask in words. A reading says itself how its tasks were found. */
    static final String OFFER_READINGS = "offer_readings";

    public static final String UNDO = "undo_last_turn";

    /** todo-service's, which undoes anything: engines are not offered it, and only get by it what {@link #UNDO} gives. */
    static final String UNDO_CHANGE = "undo_change";

    static final Set<String> NAMES = Set.of(OFFER, OFFER_READINGS, UNDO);

    private LocalTools() {}

    static List<ToolSpecification> specifications() {
        return List.of(offer(), undo());
    }

    private static ToolSpecification offer() {
        var then = JsonObjectSchema.builder()
                .description("The tool call to make with the task that the user chooses, without its task argument")
                .addStringProperty("tool", "The name of the tool")
                .addProperty("arguments", JsonObjectSchema.builder().build())
                .required("tool")
                .build();
        return ToolSpecification.builder()
                .name(OFFER)
                .description(
                        "Ask the user which of several tasks they mean, whenever what they said fits more than one."
                                + " Shows a button for each task. Ends the turn: nothing is changed until they choose.")
                .parameters(JsonObjectSchema.builder()
                        .addStringProperty("question", "The question, in the user's language")
                        .addProperty("then", then)
                        .addProperty(
                                "tasks",
                                JsonArraySchema.builder()
                                        .description("The ids of the tasks")
                                        .items(JsonStringSchema.builder().build())
                                        .build())
                        .required("question", "then", "tasks")
                        .build())
                .build();
    }

    private static ToolSpecification undo() {
        return ToolSpecification.builder()
                .name(UNDO)
                .description("Undo everything that the last turn of this conversation with a change has changed."
                        + " For \"undo that\", \"take it back\", \"revert\".")
                .parameters(JsonObjectSchema.builder().build())
                .build();
    }
}
