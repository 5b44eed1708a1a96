package dev.todochatbot.e2e.mcp;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** One of the clients that are published with the protocol, connected. */
interface OfficialClient extends AutoCloseable {

    /** The revision that it agreed on with the server. */
    String version();

    List<String> tools();

    /**
     * @param headers of this call alone
     * @return the result of {@code tools/call}; what the client itself throws is an {@link AssertionError}
     */
    JsonNode call(String tool, Map<String, ?> arguments, Map<String, String> headers) throws Exception;

    @Override
    void close() throws Exception;
}
