package dev.todochatbot.todo.task.wish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import dev.todochatbot.common.database.Sql;
import dev.todochatbot.todo.task.ListRef;
import dev.todochatbot.when.Home;

/** What the wishes of an owner refer to: where they live, and their lists. */
@Singleton
public class OwnerRepository {

    private static final Sql ZONE = Sql.of("select time_zone from account where id = :owner");

    private static final Sql HOME = Sql.of("select time_zone, date_order, locale from account where id = :owner");

    private static final Sql INBOX =
            Sql.of("select id, name from task_list where owner_id = :owner and archived_at is null and inbox");

    private static final Sql LIST = Sql.of("""
            select id, name from task_list
            where owner_id = :owner and archived_at is null
              and (cast(id as text) = lower(:list) or lower(name) = lower(:list))
            order by cast(id as text) = lower(:list) desc limit 1""");

    private final DataSource database;

    OwnerRepository(DataSource database) {
        this.database = database;
    }

    public ZoneId zone(UUID owner) {
        return ZoneId.of(ZONE.first(database, Map.of("owner", owner), found -> found.getString(1))
                .orElseThrow());
    }

    /** Where words of the owner are said. */
    Home home(UUID owner) {
        return HOME.first(
                        database,
                        Map.of("owner", owner),
                        found -> Home.of(
                                found.getString("time_zone"), found.getString("date_order"), found.getString("locale")))
                .orElseThrow();
    }

    public Optional<ListRef> inbox(UUID owner) {
        return INBOX.first(database, Map.of("owner", owner), OwnerRepository::list);
    }

    /** A list by its id or its name, whatever the case; archived ones take no more tasks. */
    public Optional<ListRef> list(UUID owner, String idOrName) {
        return LIST.first(database, Map.of("owner", owner, "list", idOrName), OwnerRepository::list);
    }

    private static ListRef list(ResultSet found) throws SQLException {
        return new ListRef(found.getObject("id", UUID.class), found.getString("name"));
    }
}
