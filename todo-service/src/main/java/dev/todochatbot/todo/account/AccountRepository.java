package dev.todochatbot.todo.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code account}. */
@Singleton
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** @return false where the e-mail address is taken: nothing fails, and whoever asks at the same moment waits for the answer */
    boolean add(User user, String passwordHash, Instant now) {
        return getSession()
                        .createMutationQuery("""
                                insert into Account (id, email, displayName, timeZone, weekStart, dateOrder, locale,
                                    passwordHash, createdAt)
                                values (:id, :email, :displayName, :timeZone, :weekStart, :dateOrder, :locale, :passwordHash, :now)
                                on conflict do nothing""")
                        .setParameter("id", user.id())
                        .setParameter("email", user.email())
                        .setParameter("displayName", user.displayName())
                        .setParameter("timeZone", user.timeZone())
                        .setParameter("weekStart", user.weekStart())
                        .setParameter("dateOrder", user.dateOrder())
                        .setParameter("locale", user.locale())
                        .setParameter("passwordHash", passwordHash)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    Optional<Account> byEmail(String email) {
        return find("lower(email) = lower(?1)", email).singleResultOptional();
    }
}
