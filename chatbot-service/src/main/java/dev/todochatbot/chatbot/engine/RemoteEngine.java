package dev.todochatbot.chatbot.engine;

import jakarta.enterprise.inject.Instance;

import dev.langchain4j.model.chat.StreamingChatModel;

/**
 * An engine from outside.
 *
 * @param provider whose it is, as {@code /engine} says it
 * @param given the variables that configure it
 */
record RemoteEngine(String provider, String given, EngineSettings.Remote settings, Instance<StreamingChatModel> chat) {

    String model() {
        return settings.model();
    }

    Engine engine() {
        return new Engine(model(), new FencedModel(chat.get()), true);
    }

    @Override
    public String toString() {
        return model() + " of " + provider + " (" + given + ")";
    }
}
