package dev.todochatbot.chatbot.conversation;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code conversation}. */
@Singleton
class ConversationRepository implements PanacheRepositoryBase<Conversation, OwnedId> {}
