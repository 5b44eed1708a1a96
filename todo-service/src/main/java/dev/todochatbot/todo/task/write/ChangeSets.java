package dev.todochatbot.todo.task.write;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.database.Sql;
import dev.todochatbot.common.problem.ProblemException;

/** What was done together, whatever it was done to. */
@Singleton
public class ChangeSets {

    /** Orders the changes of an owner. */
    static final Sql LOCK = Sql.of("select 1 from account where id = :owner for no key update");

    /** Whether the change set {@code :joins} of {@code :owner} was undone; of null, none was. True only under the owner's lock. */
    static final String UNDONE = """
            (exists (select from event where owner_id = :owner and undoes = cast(:joins as uuid))
                or exists (select from account_event where owner_id = :owner and undoes = cast(:joins as uuid)))""";

    private static final Sql.Pair LOCKED_AND_UNDONE = LOCK.then(Sql.of("select " + UNDONE));

    private final DataSource database;
    private final Ids ids;

    ChangeSets(DataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * Refuses to join a change set that was undone. It locks the owner first, or an undo that is just about to commit
     * would not be seen.
     *
     * @throws ProblemException 409 {@code change_set_undone}
     */
    public void admit(Origin origin) {
        if (origin.joins() == null) return;
        var values = Map.of("owner", origin.owner(), "joins", origin.joins());
        if (LOCKED_AND_UNDONE
                .first(database, values, lock -> lock, found -> found.getBoolean(1))
                .orElseThrow()) throw undone();
    }

    static ProblemException undone() {
        return ProblemException.conflict("change_set_undone", "This change set was undone; nothing can join it.");
    }

    /** Orders the changes of an owner: what is looked at under this lock still holds when it is changed. */
    public void lock(UUID owner) {
        LOCK.first(database, Map.of("owner", owner), found -> found.getInt(1));
    }

    /** The change set that a change becomes a part of, or makes. */
    public UUID of(Origin origin) {
        return origin.joins() != null ? origin.joins() : ids.next();
    }
}
