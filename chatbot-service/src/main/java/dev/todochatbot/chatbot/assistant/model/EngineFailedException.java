package dev.todochatbot.chatbot.assistant.model;

/** An engine gave an error, broke off, or said nothing for too long. */
public class EngineFailedException extends RuntimeException {
    public EngineFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
