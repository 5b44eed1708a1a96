package dev.todochatbot.todo.mcp;

import jakarta.inject.Singleton;

import dev.todochatbot.common.identity.Caller;
import io.quarkiverse.mcp.server.FilterContext;
import io.quarkiverse.mcp.server.McpMethod;
import io.quarkiverse.mcp.server.ToolFilter;
import io.quarkiverse.mcp.server.ToolManager.ToolInfo;

/** Shows the tools that change something only to tokens that may call them; what a call of one is told is its own matter. */
@Singleton
class WritingTools implements ToolFilter {

    private final Caller caller;

    WritingTools(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean test(ToolInfo tool, FilterContext context) {
        return context.method() != McpMethod.TOOLS_LIST
                || tool.annotations().orElseThrow().readOnlyHint()
                || caller.scopes().contains(ToolCalls.WRITE);
    }
}
