package dev.todochatbot.understanding.language;

/** A language's file is wrong. The message says which one and where, for whoever writes it. */
public final class DataException extends RuntimeException {

    public DataException(String where, String what) {
        super(where + ": " + what);
    }
}
