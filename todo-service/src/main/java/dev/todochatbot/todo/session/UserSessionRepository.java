package dev.todochatbot.todo.session;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code session}. */
@Singleton
class UserSessionRepository implements PanacheRepositoryBase<UserSession, UUID> {}
