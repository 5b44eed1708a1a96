package dev.todochatbot.todo.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The table {@code task_list}. Every write is made at once, and every read asks the database: the statements of tasks, in
 * the same transaction, are not Hibernate's.
 */
@Singleton
class ListRepository implements PanacheRepositoryBase<ListRow, ListRow.Key> {

    private static final String ONE = "ownerId = ?1 and id = ?2";

    /** The Inbox first, then by name. */
    private static final String ORDER = " order by behind, lower(name), id";

    Page<TaskList> page(UUID owner, PageRequest request) {
        var after = request.position(Position.class);
        var found = after == null
                ? find("ownerId = ?1" + ORDER, owner)
                : find(
                        "ownerId = ?1 and (behind, lower(name), id) > (?2, lower(?3), ?4)" + ORDER,
                        owner,
                        !after.inbox(),
                        after.name(),
                        after.id());
        var rows = found.project(TaskList.class).range(0, request.limit()).list();
        return Page.of(rows, request.limit(), list -> new Position(list.inbox(), list.name(), list.id()));
    }

    Optional<TaskList> find(UUID owner, UUID id) {
        return find(ONE, owner, id).project(TaskList.class).singleResultOptional();
    }

    /** @param except lists whose names do not count */
    boolean isTaken(UUID owner, String name, List<UUID> except) {
        return count("ownerId = ?1 and lower(name) = lower(?2) and id not in ?3", owner, name, except) > 0;
    }

    long count(UUID owner) {
        return count("ownerId", owner);
    }

    /** Whether there are tasks in it outside the trash. */
    boolean holdsTasks(UUID owner, UUID id) {
        return getSession()
                .createNativeQuery("""
                        select exists (select from task
                            where owner_id = :owner and list_id = :id and deleted_at is null)""", Boolean.class)
                .setParameter("owner", owner)
                .setParameter("id", id)
                .getSingleResult();
    }

    void insert(UUID owner, TaskList list, Instant now) {
        persistAndFlush(new ListRow(owner, list, now));
    }

    void update(UUID owner, UUID id, String name, Instant archivedAt, Instant now) {
        update(
                "name = ?3, archivedAt = ?4, version = version + 1, updatedAt = ?5 where " + ONE,
                owner,
                id,
                name,
                archivedAt,
                now);
    }

    /** No task may be in it. To Hibernate, an entity's id is for good. */
    void replaceInbox(UUID owner, TaskList inbox) {
        getSession()
                .createNativeMutationQuery("""
                        update task_list set id = :id, version = :version, created_at = :createdAt, updated_at = :updatedAt
                        where owner_id = :owner and inbox""")
                .setParameter("owner", owner)
                .setParameter("id", inbox.id())
                .setParameter("version", inbox.version())
                .setParameter("createdAt", inbox.createdAt())
                .setParameter("updatedAt", inbox.updatedAt())
                .executeUpdate();
    }

    /** Calls it by its id for a moment, so that another one can have its name. */
    void vacateName(UUID owner, UUID id) {
        update("name = cast(id as String) where " + ONE, owner, id);
    }

    void delete(UUID owner, UUID id) {
        delete(ONE, owner, id);
    }

    @RegisterForReflection(registerFullHierarchy = true)
    private record Position(boolean inbox, String name, UUID id) {}
}
