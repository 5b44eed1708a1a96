package dev.todochatbot.e2e.traffic;

import java.net.CookieManager;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody who is signed in to the todo app, on as many connections as wanted. */
record Person(URI todo, CookieManager cookies, Tally tally) {

    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\": ?\"([^\"]+)\"");

    static Person register(URI todo, Tally tally) throws Exception {
        var person = new Person(todo, new CookieManager(), tally);
        person.connection().send("POST", "/session/registration", """
                {"email": "traffic-%s@example.com", "password": "correct horse battery", "timeZone": "Europe/Berlin"}""".formatted(UUID.randomUUID()));
        if (person.cookies.getCookieStore().getCookies().isEmpty())
            throw new IllegalStateException("Not registered: " + tally.json(Set.of(), java.util.List.of()));
        return person;
    }

    /** A connection of its own; others never use it. */
    Connection connection() {
        return new Connection(todo, this);
    }

    /** Ids of all tasks that there are. */
    Set<String> tasks() throws Exception {
        var ids = new HashSet<String>();
        var connection = connection();
        var cursor = "";
        do {
            var page = connection.send("GET", "/api/v1/tasks?status=all&sort=created&limit=200" + cursor, null);
            var id = Connection.ID.matcher(page);
            while (id.find()) ids.add(id.group(1));
            var next = CURSOR.matcher(page);
            cursor = next.find() ? "&cursor=" + next.group(1) : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
