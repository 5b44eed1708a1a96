package dev.todochatbot.chatbot.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The accounts that the fake todo-service tells to be deleted. */
class FakeDeletions {
    private final List<UUID> deleted = new CopyOnWriteArrayList<>();
    private volatile boolean told = true;

    void add(UUID owner) {
        TestTokens.endSessionsOf(owner);
        deleted.add(owner);
    }

    void tell(boolean told) {
        this.told = told;
    }

    /** Two at a time, so that there is always a next page; empty where nothing is told. */
    Optional<Map<String, Object>> page(String query) {
        if (!told) return Optional.empty();
        int from = query == null ? 0 : Integer.parseInt(query.replace("cursor=", ""));
        var items = deleted.subList(from, Math.min(from + 2, deleted.size()));
        return Optional.of(Map.of("items", items, "nextCursor", String.valueOf(from + items.size())));
    }
}
