package dev.todochatbot.e2e;

import java.net.URI;

/**
 * The product under test: what {@code -Dtodo.url} and {@code -Dchat.url} name, else one started by {@code scripts/run.sh}
 * for this JVM. Its pages are opened under a plain name, as users on a network do: no secure context.
 */
record Whole(URI todo, URI chat) {

    static final String HOST = "todo.test";

    /** Started once, with the first that asks; what fails then fails for all at once. */
    private static final class Once {
        static final Whole WHOLE = isDeployed() ? deployed() : Laptop.start().whole();
    }

    static Whole running() {
        return Once.WHOLE;
    }

    static boolean isDeployed() {
        return !System.getProperty("todo.url", "").isBlank();
    }

    private static Whole deployed() {
        return new Whole(URI.create(System.getProperty("todo.url")), URI.create(System.getProperty("chat.url")));
    }
}
