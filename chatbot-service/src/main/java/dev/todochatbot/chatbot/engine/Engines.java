package dev.todochatbot.chatbot.engine;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import dev.langchain4j.model.chat.StreamingChatModel;

/** Chooses the engine of a turn: the remote one where one is configured and the user has tokens left today. */
@ApplicationScoped
public class Engines {
    private final Instance<StreamingChatModel> builtIn;
    private final RemoteEngines remotes;
    private final EngineSettings settings;
    private final TokenUsage usage;

    Engines(
            @BuiltIn Instance<StreamingChatModel> builtIn,
            RemoteEngines remotes,
            EngineSettings settings,
            TokenUsage usage) {
        this.builtIn = builtIn;
        this.remotes = remotes;
        this.settings = settings;
        this.usage = usage;
    }

    /** The engine that answers, and whether it stands in for one that cannot. */
    public record Choice(Engine engine, String insteadOf, String reason) {
        public boolean fallback() {
            return insteadOf != null;
        }
    }

    public Choice choose(UUID ownerId) {
        var remote = remotes.chosen();
        if (remote.isEmpty()) return new Choice(builtIn(), null, null);
        var engine = remote.get().engine();
        return usage.today(ownerId) >= settings.tokensPerDay() ? exhausted(engine) : new Choice(engine, null, null);
    }

    /** For a turn whose remote engine the user has no tokens left for. */
    public Choice exhausted(Engine engine) {
        return new Choice(builtIn(), engine.name(), "Its limit for today is used up.");
    }

    /** For a turn whose remote engine has failed. */
    public Choice instead(Engine failed) {
        return new Choice(builtIn(), failed.name(), "It did not answer.");
    }

    private Engine builtIn() {
        return new Engine(Engine.BUILT_IN, builtIn.get(), false);
    }
}
