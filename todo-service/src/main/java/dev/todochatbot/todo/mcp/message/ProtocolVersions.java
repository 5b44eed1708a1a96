package dev.todochatbot.todo.mcp.message;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.mcp.server.runtime.McpMessageHandler;

/**
 * The revisions of MCP that are spoken here, newest first. {@code initialize} agrees on one of them in its body, whatever is
 * asked for (2025-11-25, Lifecycle, Version Negotiation); any other request names one in a header, or none.
 */
final class ProtocolVersions {

    static final String HEADER = "MCP-Protocol-Version";

    static final List<String> SUPPORTED = McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS;

    private ProtocolVersions() {}

    /** @param version null where a client names none, as those before 2025-06-18 do */
    static boolean speaks(String version) {
        return version == null || SUPPORTED.contains(version);
    }

    /**
     * Of a request in another revision: 400 (2025-11-25, Transports, Protocol Version Header), in the words of Lifecycle,
     * Error Handling. Not the error -32022 of 2026-07-28: that one is a sign of a server that speaks 2026-07-28, and a
     * client that knows both would not go back to {@code initialize} (there: Streamable HTTP, Backward Compatibility).
     *
     * @param id of the request; null where it has none
     */
    static Message.Answered refusal(JsonNode id, String version) {
        var refusal = RpcError.UNSUPPORTED_VERSION.answer(
                id, "Unsupported protocol version (supported: " + String.join(", ", SUPPORTED) + ")");
        var data = refusal.content().withObject("/error/data");
        SUPPORTED.forEach(data.putArray("supported")::add);
        data.put("requested", version);
        return refusal;
    }
}
