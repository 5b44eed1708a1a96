package dev.todochatbot.chatbot.approval.tool;

import java.util.Map;

import dev.langchain4j.agent.tool.ToolSpecification;

/** How much a tool can do, which decides whether the user is asked first. */
public enum ToolKind {
    READ,
    ADD,
    CHANGE,
    DELETE,
    UNDO;

    private static final Map<String, ToolKind> KNOWN = Map.of(
            "list_tasks", READ,
            "get_activity", READ,
            "add_task", ADD,
            "update_task", CHANGE,
            "complete_task", CHANGE,
            "reopen_task", CHANGE,
            "reschedule_task", CHANGE,
            "restore_task", CHANGE,
            "delete_task", DELETE,
            "undo_change", UNDO);

    /** The tools whose kind is known, and that a user can have a setting for. */
    public static Map<String, ToolKind> known() {
        return KNOWN;
    }

    /** A tool that this version does not know is judged by its hints, and without any as if it deleted. */
    public static ToolKind of(String name, ToolSpecification specification) {
        var known = KNOWN.get(name);
        if (known != null) return known;
        var hints = specification.metadata() == null ? Map.of() : specification.metadata();
        if (Boolean.TRUE.equals(hints.get("readOnlyHint"))) return READ;
        return Boolean.FALSE.equals(hints.get("destructiveHint")) ? CHANGE : DELETE;
    }
}
