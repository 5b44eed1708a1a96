package dev.todochatbot.e2e.mcp;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;

/** The official Java client, in this process. */
record JavaClient(
        McpSyncClient client, String version, List<String> tools, AtomicReference<Map<String, String>> headers)
        implements OfficialClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    static JavaClient connected(URI address, String token) {
        var headers = new AtomicReference<Map<String, String>>(Map.of());
        var transport = HttpClientStreamableHttpTransport.builder(address.toString())
                .endpoint("/mcp")
                .httpRequestCustomizer((request, _, _, _, _) -> {
                    request.setHeader("Authorization", "Bearer " + token);
                    headers.get().forEach(request::setHeader);
                })
                .build();
        var client = McpClient.sync(transport).enableCallToolSchemaCaching(true).build();
        var version = client.initialize().protocolVersion();
        var tools = client.listTools().tools().stream().map(Tool::name).toList();
        return new JavaClient(client, version, tools, headers);
    }

    @Override
    public JsonNode call(String tool, Map<String, ?> arguments, Map<String, String> more) {
        headers.set(more);
        try {
            var result = client.callTool(CallToolRequest.builder(tool)
                    .arguments(new HashMap<>(arguments))
                    .build());
            var answer = JSON.createObjectNode().put("isError", Boolean.TRUE.equals(result.isError()));
            var content = answer.putArray("content");
            result.content()
                    .forEach(part -> content.addObject().put("type", "text").put("text", ((TextContent) part).text()));
            if (result.structuredContent() != null)
                answer.set("structuredContent", JSON.valueToTree(result.structuredContent()));
            return answer;
        } finally {
            headers.set(Map.of());
        }
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
