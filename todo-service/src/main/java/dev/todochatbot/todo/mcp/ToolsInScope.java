package dev.todochatbot.todo.mcp;

import jakarta.inject.Singleton;

import dev.todochatbot.common.identity.Caller;
import io.quarkiverse.mcp.server.FilterContext;
import io.quarkiverse.mcp.server.McpMethod;
import io.quarkiverse.mcp.server.ToolFilter;
import io.quarkiverse.mcp.server.ToolManager.ToolAnnotations;
import io.quarkiverse.mcp.server.ToolManager.ToolInfo;

/** Shows a tool only to tokens that may call it; what a call of another one is told is its own matter. */
@Singleton
class ToolsInScope implements ToolFilter {

    private final Caller caller;

    ToolsInScope(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean test(ToolInfo tool, FilterContext context) {
        return context.method() != McpMethod.TOOLS_LIST
                || caller.scopes().contains(scope(tool.annotations().orElseThrow()));
    }

    private static String scope(ToolAnnotations hints) {
        return hints.readOnlyHint() ? ToolCalls.READ : ToolCalls.WRITE;
    }
}
