package dev.todochatbot.chatbot.assistant;

/** An engine gave an error, broke off, or said nothing for too long. */
class EngineFailedException extends RuntimeException {
    EngineFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
