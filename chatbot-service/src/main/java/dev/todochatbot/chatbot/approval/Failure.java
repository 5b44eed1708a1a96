package dev.todochatbot.chatbot.approval;

import dev.todochatbot.chatbot.todo.tool.ToolResult;
import dev.todochatbot.common.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Why something failed, as it is stored; the rest of the problem is written anew for each answer. */
@RegisterForReflection(registerFullHierarchy = true)
public record Failure(int status, String code, String detail) {
    public static Failure of(Problem problem) {
        return new Failure(problem.status(), problem.code(), problem.detail());
    }

    static Failure of(ToolResult refusal) {
        int status = refusal.content().get("status") instanceof Number number ? number.intValue() : 409;
        return new Failure(
                status, String.valueOf(refusal.content().getOrDefault("code", "tool_failed")), refusal.detail());
    }

    public Problem problem() {
        return new Problem(status, code, detail);
    }
}
