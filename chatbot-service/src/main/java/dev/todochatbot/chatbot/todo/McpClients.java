package dev.todochatbot.chatbot.todo;

import java.time.Duration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** One MCP client per access token: the handshake already needs the token. Kept while it is used, then closed. */
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.PSAMS", "com.github.benmanes.caffeine.cache.SSLMSA"})
@ApplicationScoped
class McpClients {
    private static final Logger LOG = Logger.getLogger(McpClients.class);
    private static final int MOST = 200;
    // Longer than any turn takes, so that no client is closed under one
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration CALL = Duration.ofSeconds(15);
    private static final String TIMED_OUT =
            "{\"code\":\"timeout\",\"detail\":\"The answer took too long. Whether the change was made is not known.\"}";

    private final String url;
    private final Cache<String, McpClient> clients = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(IDLE)
            .scheduler(Scheduler.systemScheduler())
            .removalListener((String token, McpClient client, RemovalCause cause) -> close(client))
            .build();

    McpClients(@ConfigProperty(name = "todochatbot.todo-service.url") String todoService) {
        this.url = todoService.replaceFirst("/+$", "") + "/mcp";
    }

    McpClient of(User user) {
        return clients.get(user.token(), token -> open(user));
    }

    private McpClient open(User user) {
        var transport = StreamableHttpMcpTransport.builder()
                .url(url)
                .customHeaders(call -> ChangeSetHeader.headers(user, call))
                .timeout(CALL)
                .setHttpVersion1_1()
                .build();
        return DefaultMcpClient.builder()
                .key("todo")
                .clientName("chatbot-service")
                .transport(transport)
                .cacheToolList(true)
                .autoHealthCheck(false)
                .initializationTimeout(CALL)
                .toolExecutionTimeout(CALL)
                .toolExecutionTimeoutErrorMessage(TIMED_OUT)
                .build();
    }

    private static void close(McpClient client) {
        try {
            client.close();
        } catch (Exception e) {
            LOG.debug("closing an MCP client", e);
        }
    }

    @PreDestroy
    void closeAll() {
        clients.asMap().values().forEach(McpClients::close);
    }
}
