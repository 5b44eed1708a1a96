package dev.todochatbot.chatbot.todo;

import dev.langchain4j.mcp.protocol.McpCallToolParams;
import dev.langchain4j.mcp.protocol.McpCallToolRequest;
import dev.langchain4j.mcp.protocol.McpCancellationNotification;
import dev.langchain4j.mcp.protocol.McpCancellationParams;
import dev.langchain4j.mcp.protocol.McpClientMessage;
import dev.langchain4j.mcp.protocol.McpClientMethod;
import dev.langchain4j.mcp.protocol.McpClientNotification;
import dev.langchain4j.mcp.protocol.McpClientParams;
import dev.langchain4j.mcp.protocol.McpClientRequest;
import dev.langchain4j.mcp.protocol.McpClientResponse;
import dev.langchain4j.mcp.protocol.McpImplementation;
import dev.langchain4j.mcp.protocol.McpInitializationNotification;
import dev.langchain4j.mcp.protocol.McpInitializeParams;
import dev.langchain4j.mcp.protocol.McpInitializeRequest;
import dev.langchain4j.mcp.protocol.McpJsonRpcMessage;
import dev.langchain4j.mcp.protocol.McpListToolsParams;
import dev.langchain4j.mcp.protocol.McpListToolsRequest;
import dev.langchain4j.mcp.protocol.McpPingRequest;
import dev.langchain4j.mcp.protocol.McpPingResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the MCP client says, for Jackson in a native executable; the answers it reads as trees. */
@RegisterForReflection(
        targets = {
            McpJsonRpcMessage.class,
            McpClientMessage.class,
            McpClientMethod.class,
            McpClientNotification.class,
            McpClientParams.class,
            McpClientRequest.class,
            McpClientResponse.class,
            McpImplementation.class,
            McpInitializeRequest.class,
            McpInitializeParams.class,
            McpInitializeParams.Capabilities.class,
            McpInitializeParams.Capabilities.Roots.class,
            McpInitializeParams.Capabilities.Sampling.class,
            McpInitializationNotification.class,
            McpListToolsRequest.class,
            McpListToolsParams.class,
            McpCallToolRequest.class,
            McpCallToolParams.class,
            McpCancellationNotification.class,
            McpCancellationParams.class,
            McpPingRequest.class,
            McpPingResponse.class
        })
final class McpMessages {
    private McpMessages() {}
}
