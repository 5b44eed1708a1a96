package dev.todochatbot.todo.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.password.PasswordAsked;
import dev.todochatbot.todo.password.PasswordChange;
import dev.todochatbot.todo.password.PasswordChanged;
import dev.todochatbot.todo.password.Passwords;
import dev.todochatbot.when.DateOrder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

/** Makes, changes and removes accounts. Passwords are hashed outside of transactions: a hash would keep a connection waiting. */
@ApplicationScoped
public class Accounts {

    private final Session session;
    private final Passwords passwords;
    private final DatabaseZones zones;
    private final Event<PasswordAsked> passwordAsked;
    private final Event<AccountRegistered> registered;
    private final Event<PasswordChanged> passwordChanged;
    private final Event<AccountDeleted> deleted;
    private final Ids ids;
    private final Clock clock;

    Accounts(
            Session session,
            Passwords passwords,
            DatabaseZones zones,
            Event<PasswordAsked> passwordAsked,
            Event<AccountRegistered> registered,
            Event<PasswordChanged> passwordChanged,
            Event<AccountDeleted> deleted,
            Ids ids,
            Clock clock) {
        this.session = session;
        this.passwords = passwords;
        this.zones = zones;
        this.passwordAsked = passwordAsked;
        this.registered = registered;
        this.passwordChanged = passwordChanged;
        this.deleted = deleted;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param acceptLanguage the header, which says the locale where the wish does not; may be null
     * @throws ProblemException 409 {@code email_taken}; 400 for a zone that the database does not know
     */
    public User register(Registration wish, String acceptLanguage) {
        zones.require(wish.timeZone());
        var hash = passwords.hash(wish.password());
        var locale = wish.localeOrDefault(acceptLanguage);
        var user = new User(
                ids.next(),
                wish.email(),
                wish.displayNameOrDefault(),
                wish.timeZoneOrDefault(),
                "monday",
                DateOrder.usualIn(Locale.forLanguageTag(locale)).word(),
                locale);
        QuarkusTransaction.requiringNew().run(() -> insert(user, hash));
        return user;
    }

    private void insert(User user, String passwordHash) {
        var inserted = session.createMutationQuery("""
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
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (inserted == 0)
            throw ProblemException.conflict("email_taken", "There is an account with this e-mail address already.");
        registered.fire(new AccountRegistered(user.id()));
    }

    /** The account that this e-mail address and password belong to; an unknown address takes as long as a wrong password. */
    public Optional<User> signIn(String email, String password) {
        var account = session.createSelectionQuery("from Account where lower(email) = lower(:email)", Account.class)
                .setParameter("email", email.strip())
                .uniqueResultOptional();
        var hash = account.map(found -> found.passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) return Optional.empty();
        return account.map(found -> new User(
                found.id,
                found.email,
                found.displayName,
                found.timeZone,
                found.weekStart,
                found.dateOrder,
                found.locale));
    }

    /** @throws ProblemException 404 where the account was deleted meanwhile */
    public User user(UUID id) {
        return session.createSelectionQuery("""
                        select id, email, displayName, timeZone, weekStart, dateOrder, locale
                        from Account where id = :id""", User.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 400 for a zone that the database does not know; 404 where the account was deleted meanwhile */
    @Transactional
    User change(UUID id, UserPatch patch) {
        zones.require(patch.timeZone());
        session.createMutationQuery("""
                        update Account set displayName = coalesce(:displayName, displayName),
                            timeZone = coalesce(:timeZone, timeZone), weekStart = coalesce(:weekStart, weekStart),
                            dateOrder = coalesce(:dateOrder, dateOrder), locale = coalesce(:locale, locale)
                        where id = :id""")
                .setParameter("displayName", patch.displayName())
                .setParameter("timeZone", patch.timeZone())
                .setParameter("weekStart", patch.weekStart())
                .setParameter("dateOrder", patch.dateOrder())
                .setParameter("locale", patch.locale())
                .setParameter("id", id)
                .executeUpdate();
        return user(id);
    }

    /** Changes the password and ends all sessions but the one that did it. */
    void changePassword(UUID id, UUID sessionId, PasswordChange change) {
        requirePassword(id, change.current(), "current");
        var hash = passwords.hash(change.replacement());
        QuarkusTransaction.requiringNew().run(() -> {
            session.createMutationQuery("update Account set passwordHash = :hash where id = :id")
                    .setParameter("hash", hash)
                    .setParameter("id", id)
                    .executeUpdate();
            passwordChanged.fire(new PasswordChanged(id, sessionId));
        });
    }

    /** Removes the account and all that it owns, for good. */
    void delete(UUID id, String password) {
        requirePassword(id, password, "password");
        QuarkusTransaction.requiringNew().run(() -> {
            deleted.fire(new AccountDeleted(id));
            session.createMutationQuery("delete from Account where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        });
    }

    private void requirePassword(UUID id, String password, String field) {
        passwordAsked.fire(new PasswordAsked(id));
        var hash = session.createSelectionQuery("select passwordHash from Account where id = :id", String.class)
                .setParameter("id", id)
                .uniqueResult();
        if (!passwords.matches(password, hash)) throw ProblemException.invalid(field, "is not your password");
    }
}
