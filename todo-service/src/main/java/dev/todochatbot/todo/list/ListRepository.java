package dev.todochatbot.todo.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;

import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The table {@code task_list}. */
@Singleton
class ListRepository {

    private final Session session;

    ListRepository(Session session) {
        this.session = session;
    }

    /** The Inbox first, then by name. */
    Page<TaskList> page(UUID owner, PageRequest request) {
        var after = request.position(Position.class);
        var rows = select("""
                        and (cast(:id as uuid) is null or (not l.inbox, lower(l.name), l.id) > (:own, lower(:name), :id))
                        order by not l.inbox, lower(l.name), l.id limit :rows""")
                .setParameter("owner", owner)
                .setParameter("own", after == null ? null : !after.inbox(), Boolean.class)
                .setParameter("name", after == null ? null : after.name(), String.class)
                .setParameter("id", after == null ? null : after.id(), UUID.class)
                .setParameter("rows", request.limit() + 1)
                .getResultList()
                .stream()
                .map(ListRepository::read)
                .toList();
        return Page.of(rows, request.limit(), list -> new Position(list.inbox(), list.name(), list.id()));
    }

    Optional<TaskList> find(UUID owner, UUID id) {
        return select("and l.id = :id")
                .setParameter("owner", owner)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(ListRepository::read);
    }

    /** @param except lists whose names do not count */
    boolean isTaken(UUID owner, String name, List<UUID> except) {
        return session.createNativeQuery("""
                        select exists (select from task_list
                            where owner_id = :owner and lower(name) = lower(:name) and id <> all(:except))""", Boolean.class)
                .setParameter("owner", owner)
                .setParameter("name", name)
                .setParameter("except", except.toArray(UUID[]::new))
                .getSingleResult();
    }

    long count(UUID owner) {
        return session.createNativeQuery("select count(*) from task_list where owner_id = :owner", Long.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    /** Whether there are tasks in it outside the trash. */
    boolean holdsTasks(UUID owner, UUID id) {
        return session.createNativeQuery("""
                        select exists (select from task
                            where owner_id = :owner and list_id = :id and deleted_at is null)""", Boolean.class)
                .setParameter("owner", owner)
                .setParameter("id", id)
                .getSingleResult();
    }

    void insert(UUID owner, TaskList list, Instant now) {
        session.createNativeMutationQuery("""
                        insert into task_list (owner_id, id, name, inbox, archived_at, version, created_at, updated_at)
                        values (:owner, :id, :name, :inbox, :archivedAt, :version, :createdAt, :now)""")
                .setParameter("owner", owner)
                .setParameter("id", list.id())
                .setParameter("name", list.name())
                .setParameter("inbox", list.inbox())
                .setParameter("archivedAt", list.archivedAt(), Instant.class)
                .setParameter("version", list.version())
                .setParameter("createdAt", list.createdAt())
                .setParameter("now", now)
                .executeUpdate();
    }

    void update(UUID owner, UUID id, String name, Instant archivedAt, Instant now) {
        session.createNativeMutationQuery("""
                        update task_list set name = :name, archived_at = :archivedAt, version = version + 1, updated_at = :now
                        where owner_id = :owner and id = :id""")
                .setParameter("owner", owner)
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("archivedAt", archivedAt, Instant.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** No task may be in it. */
    void replaceInbox(UUID owner, TaskList inbox) {
        session.createNativeMutationQuery("""
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
        session.createNativeMutationQuery(
                        "update task_list set name = cast(id as text) where owner_id = :owner and id = :id")
                .setParameter("owner", owner)
                .setParameter("id", id)
                .executeUpdate();
    }

    void delete(UUID owner, UUID id) {
        session.createNativeMutationQuery("delete from task_list where owner_id = :owner and id = :id")
                .setParameter("owner", owner)
                .setParameter("id", id)
                .executeUpdate();
    }

    private NativeQuery<Tuple> select(String rest) {
        return session.createNativeQuery("""
                        select l.id, l.name, l.inbox, l.archived_at, l.version, l.created_at, l.updated_at,
                            (select count(*) from task t where t.owner_id = l.owner_id and t.list_id = l.id
                                and t.status = 'open' and t.deleted_at is null) as open
                        from task_list l where l.owner_id = :owner """ + " " + rest, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("inbox", Boolean.class)
                .addScalar("open", Long.class)
                .addScalar("archived_at", Instant.class)
                .addScalar("version", Integer.class)
                .addScalar("created_at", Instant.class)
                .addScalar("updated_at", Instant.class);
    }

    private static TaskList read(Tuple row) {
        return new TaskList(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("inbox", Boolean.class),
                row.get("open", Long.class),
                row.get("archived_at", Instant.class),
                row.get("version", Integer.class),
                row.get("created_at", Instant.class),
                row.get("updated_at", Instant.class));
    }

    @RegisterForReflection(registerFullHierarchy = true)
    private record Position(boolean inbox, String name, UUID id) {}
}
