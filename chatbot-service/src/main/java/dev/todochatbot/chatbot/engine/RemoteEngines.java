package dev.todochatbot.chatbot.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import dev.langchain4j.model.chat.StreamingChatModel;
import io.quarkiverse.langchain4j.ModelName;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** The engines from outside that are configured; of several the first one answers, and no other gets to see a word. */
@ApplicationScoped
class RemoteEngines {
    private static final Logger LOG = Logger.getLogger(RemoteEngines.class);

    private final List<RemoteEngine> configured;

    RemoteEngines(
            EngineSettings settings,
            @ModelName("remote-openai") Instance<StreamingChatModel> openai,
            @ModelName("remote-anthropic") Instance<StreamingChatModel> anthropic,
            @ModelName("remote-groq") Instance<StreamingChatModel> groq,
            @ModelName("remote-ollama") Instance<StreamingChatModel> ollama) {
        configured = List.of(
                        new RemoteEngine("openai", "OPENAI_API_KEY or OPENAI_BASE_URL", settings.openai(), openai),
                        new RemoteEngine("anthropic", "ANTHROPIC_API_KEY", settings.anthropic(), anthropic),
                        new RemoteEngine("groq", "GROQ_API_KEY", settings.groq(), groq),
                        new RemoteEngine("ollama", "OLLAMA_BASE_URL", settings.ollama(), ollama))
                .stream()
                .filter(engine -> engine.settings().configured())
                .toList();
    }

    Optional<RemoteEngine> chosen() {
        return configured.stream().findFirst();
    }

    void say(@Observes StartupEvent start) {
        LOG.info(words());
    }

    /** Which engine answers, and which are configured in vain. */
    String words() {
        if (configured.isEmpty()) return "The built-in engine answers; no other is configured.";
        var unused = configured.stream().skip(1).map(RemoteEngine::toString).collect(Collectors.joining(", "));
        return configured.getFirst() + " answers"
                + (unused.isEmpty() ? "." : "; configured, too, and not used: " + unused + ".");
    }
}
