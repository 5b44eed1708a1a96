package dev.todochatbot.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** todo-service's tools for the agents of kagent (kagent.dev). */
class KagentTest {

    private static final Path VALUES = Path.of("src/test/resources/values/kagent.yaml");
    private static final Path TOOLS = Path.of("../todo-service/src/main/java/dev/todochatbot/todo/mcp");
    private static final Pattern TOOL = Pattern.compile("@Tool\\(\\s*name = \"([a-z_]+)\"");

    @Test
    void theServerIsReachedWithTheTokenOfASecret() {
        var server = kagent().one("RemoteMCPServer", "todo-chatbot").at("/spec");
        assertEquals(
                "http://todo-chatbot-todo-service:8000/mcp", server.at("/url").asText());
        var header = server.at("/headersFrom/0");
        assertEquals("Authorization", header.at("/name").asText());
        assertEquals("""
                {"type":"Secret","name":"my-token","key":"authorization"}""", header.at("/valueFrom").toString());
    }

    @Test
    void theAgentHasAllToolsThatThereAre() throws IOException {
        var agent = kagent().one("Agent", "todo-chatbot").at("/spec/declarative");
        assertEquals("my-model", agent.at("/modelConfig").asText());
        assertThat(agent.at("/systemMessage").asText(), containsString("Todo Chatbot"));
        var listed = agent.at("/tools/0/mcpServer/toolNames").valueStream().map(name -> name.asText());
        var tools = new TreeSet<String>();
        try (var files = Files.walk(TOOLS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                TOOL.matcher(Files.readString(file)).results().forEach(found -> tools.add(found.group(1)));
            }
        }
        assertEquals(tools, listed.collect(toCollection(TreeSet::new)));
    }

    @Test
    void whereTheAgentsRunIsLetIn() {
        var policy = kagent().one("NetworkPolicy", "todo-chatbot-kagent").at("/spec");
        assertEquals(
                "todo-service",
                policy.at("/podSelector/matchLabels/app.kubernetes.io~1name").asText());
        assertEquals(8000, policy.at("/ingress/0/ports/0/port").asInt());
        assertEquals(2, policy.at("/ingress/0/from").size());
    }

    @Test
    void aClusterWithoutKagentIsToldInASentence() {
        var refusal = assertThrows(
                RuntimeException.class, () -> Chart.render("kagent.enabled=true", "kagent.existingSecret=my-token"));
        assertThat(
                refusal.getMessage(),
                containsString(
                        "kagent.enabled: this cluster does not know kagent.dev/v1alpha2/RemoteMCPServer; install kagent first"));
    }

    @Test
    void asksForTheSecret() {
        var refusal = assertThrows(RuntimeException.class, () -> Chart.render("kagent.enabled=true"));
        assertThat(refusal.getMessage(), containsString("existingSecret"));
    }

    private static Manifests kagent() {
        return Chart.renderWithoutCluster(VALUES, Chart.OWN_SECRETS);
    }
}
