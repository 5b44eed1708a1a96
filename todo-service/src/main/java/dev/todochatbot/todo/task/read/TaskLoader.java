package dev.todochatbot.todo.task.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import dev.todochatbot.common.database.DataLoader;
import dev.todochatbot.common.database.Sql;
import dev.todochatbot.todo.task.Task;

/** Reads a task for a request on the event loop, in one statement with those that others ask for at the same time. */
@Singleton
public class TaskLoader {

    private static final Sql FIND_EACH = Sql.of("""
            select t.owner_id, %s
            from unnest(cast(:owners as uuid[]), cast(:ids as uuid[])) as wanted (owner_id, id)
            join task t on t.owner_id = wanted.owner_id and t.id = wanted.id
            where t.deleted_at is null""".formatted(TaskRow.COLUMNS));

    private final DataSource database;
    private final TaskRow row;
    private final DataLoader<Key, Task> loader;

    TaskLoader(DataSource database, TaskRow row) {
        this.database = database;
        this.row = row;
        loader = new DataLoader<>(this::each);
    }

    private record Key(UUID owner, UUID id) {}

    /** @return empty where it is missing, in the trash, or somebody else's */
    public CompletionStage<Optional<Task>> find(UUID owner, UUID id) {
        return loader.get(new Key(owner, id));
    }

    private Map<Key, Task> each(List<Key> keys) {
        return FIND_EACH
                .list(
                        database,
                        Map.of("owners", array(keys, Key::owner), "ids", array(keys, Key::id)),
                        found -> Map.entry(
                                new Key(found.getObject("owner_id", UUID.class), found.getObject("id", UUID.class)),
                                row.read(found)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (same, _) -> same));
    }

    private static String array(List<Key> keys, Function<Key, UUID> id) {
        return keys.stream().map(key -> id.apply(key).toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
