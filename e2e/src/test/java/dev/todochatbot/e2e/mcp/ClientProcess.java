package dev.todochatbot.e2e.mcp;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An official client in a process of its own: a line of JSON for each call, and one for its result. */
final class ClientProcess implements OfficialClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter calls;
    private final BufferedReader results;
    private final Path errors;
    private final JsonNode greeting;

    private ClientProcess(Process process, Path errors) throws IOException {
        this.process = process;
        this.errors = errors;
        calls = process.outputWriter();
        results = process.inputReader();
        greeting = next();
    }

    /** @param errors where it writes what goes wrong */
    static ClientProcess connected(List<String> command, Path errors) throws IOException {
        return new ClientProcess(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    @Override
    public String version() {
        return greeting.get("version").asText();
    }

    @Override
    public List<String> tools() {
        return greeting.get("tools").valueStream().map(JsonNode::asText).toList();
    }

    @Override
    public JsonNode call(String tool, Map<String, ?> arguments, Map<String, String> headers) throws IOException {
        var call = Map.of("tool", tool, "arguments", arguments, "headers", headers);
        calls.write(JSON.writeValueAsString(call));
        calls.newLine();
        calls.flush();
        return next();
    }

    private JsonNode next() throws IOException {
        var line = results.readLine();
        if (line == null) throw new AssertionError("The client ended; its words are in " + errors);
        var result = JSON.readTree(line);
        if (result.has("thrown")) throw new AssertionError(result.get("thrown").asText());
        return result;
    }

    /** Without calls it ends. */
    @Override
    public void close() throws IOException, InterruptedException {
        calls.close();
        process.waitFor();
    }
}
