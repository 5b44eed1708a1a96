package dev.todochatbot.todo.list;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Formula;

/** The row of a list. What reads it makes a {@link TaskList} of it at once: statements of tasks change what it counts. */
@Entity
@Table(name = "task_list")
@IdClass(ListRow.Key.class)
class ListRow {

    /** The owner first: a list that was imported has the id that it had elsewhere. */
    record Key(UUID ownerId, UUID id) {}

    @Id
    UUID ownerId;

    @Id
    UUID id;

    String name;
    boolean inbox;
    Instant archivedAt;
    int version;
    Instant createdAt;
    Instant updatedAt;

    @Formula("""
            (select count(*) from task t where t.owner_id = owner_id and t.list_id = id
                and t.status = 'open' and t.deleted_at is null)""")
    long open;

    /** Behind the Inbox. */
    @Formula("not inbox")
    boolean behind;

    ListRow() {}

    ListRow(UUID ownerId, TaskList list, Instant updatedAt) {
        this.ownerId = ownerId;
        this.id = list.id();
        this.name = list.name();
        this.inbox = list.inbox();
        this.archivedAt = list.archivedAt();
        this.version = list.version();
        this.createdAt = list.createdAt();
        this.updatedAt = updatedAt;
    }
}
