package dev.todochatbot.chatbot.conversation;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code message}. */
@Singleton
class MessageRepository implements PanacheRepositoryBase<Message, OwnedId> {}
