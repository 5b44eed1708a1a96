package dev.todochatbot.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

@Entity
@IdClass(OwnedId.class)
class Message {
    @Id
    UUID ownerId;

    @Id
    UUID id;

    UUID conversationId;
    UUID turnId;
    String role;
    String text;
    Instant createdAt;

    Message() {}

    Message(UUID ownerId, UUID id, UUID conversationId, UUID turnId, String role, String text, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.conversationId = conversationId;
        this.turnId = turnId;
        this.role = role;
        this.text = text;
        this.createdAt = now;
    }
}
