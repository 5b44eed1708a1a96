package dev.todochatbot.e2e;

import java.net.URI;

/**
 * The product under test: what {@code -Dtodo.url} and {@code -Dchat.url} name, else one started by {@code scripts/run.sh}
 * for this JVM. Its pages are opened under a plain name, as users on a network do: no secure context.
 */
record Whole(URI todo, URI chat) {

    static final String HOST = "todo.test";

    private static Whole whole;

    static synchronized Whole running() {
        if (whole == null) whole = isDeployed() ? deployed() : Laptop.start().whole();
        return whole;
    }

    static boolean isDeployed() {
        return !System.getProperty("todo.url", "").isBlank();
    }

    private static Whole deployed() {
        return new Whole(URI.create(System.getProperty("todo.url")), URI.create(System.getProperty("chat.url")));
    }
}
