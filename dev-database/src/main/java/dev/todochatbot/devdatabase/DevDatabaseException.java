package dev.todochatbot.devdatabase;

/** Its message is one sentence for the person who started the program: what is wrong and what to do. */
public class DevDatabaseException extends RuntimeException {

    DevDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
