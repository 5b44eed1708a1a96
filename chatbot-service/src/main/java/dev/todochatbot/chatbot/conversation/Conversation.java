package dev.todochatbot.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

@Entity
@IdClass(OwnedId.class)
class Conversation {
    @Id
    UUID ownerId;

    @Id
    UUID id;

    String title;
    Instant createdAt;
    Instant updatedAt;

    Conversation() {}

    Conversation(UUID ownerId, UUID id, String title, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.title = title;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Of a new one, in which nothing can wait. */
    ConversationView view() {
        return new ConversationView(id, title, updatedAt, false);
    }
}
