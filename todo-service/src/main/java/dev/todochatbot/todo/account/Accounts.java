package dev.todochatbot.todo.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.password.PasswordAsked;
import dev.todochatbot.todo.password.PasswordChange;
import dev.todochatbot.todo.password.PasswordChanged;
import dev.todochatbot.todo.password.Passwords;
import dev.todochatbot.when.DateOrder;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes, changes and removes accounts. Passwords are hashed outside of transactions: a hash would keep a connection waiting. */
@ApplicationScoped
public class Accounts {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final DatabaseZones zones;
    private final Event<PasswordAsked> passwordAsked;
    private final Event<AccountRegistered> registered;
    private final Event<PasswordChanged> passwordChanged;
    private final Event<AccountDeleted> deleted;
    private final Ids ids;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            Passwords passwords,
            DatabaseZones zones,
            Event<PasswordAsked> passwordAsked,
            Event<AccountRegistered> registered,
            Event<PasswordChanged> passwordChanged,
            Event<AccountDeleted> deleted,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
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
        QuarkusTransaction.requiringNew().run(() -> {
            if (!accounts.add(user, hash, clock.instant()))
                throw ProblemException.conflict("email_taken", "There is an account with this e-mail address already.");
            registered.fire(new AccountRegistered(user.id()));
        });
        return user;
    }

    /** The account that this e-mail address and password belong to; an unknown address takes as long as a wrong password. */
    public Optional<User> signIn(String email, String password) {
        var account = accounts.byEmail(email.strip());
        var hash = account.map(found -> found.passwordHash).orElse(null);
        return passwords.matches(password, hash) ? account.map(Account::user) : Optional.empty();
    }

    /** @throws ProblemException 404 where the account was deleted meanwhile */
    public User user(UUID id) {
        return accounts.findByIdOptional(id).map(Account::user).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 400 for a zone that the database does not know; 404 where the account was deleted meanwhile */
    @Transactional
    User change(UUID id, UserPatch patch) {
        zones.require(patch.timeZone());
        // Locked: nobody deletes it, or changes something else of it, before it is written
        var account =
                accounts.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        patch.applyTo(account);
        return account.user();
    }

    /** Changes the password and ends all sessions but the one that did it. */
    void changePassword(UUID id, UUID sessionId, PasswordChange change) {
        requirePassword(id, change.current(), "current");
        var hash = passwords.hash(change.replacement());
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.update("passwordHash = ?1 where id = ?2", hash, id);
            passwordChanged.fire(new PasswordChanged(id, sessionId));
        });
    }

    /** Removes the account and all that it owns, for good. */
    void delete(UUID id, String password) {
        requirePassword(id, password, "password");
        QuarkusTransaction.requiringNew().run(() -> {
            deleted.fire(new AccountDeleted(id));
            accounts.delete("id", id);
        });
    }

    private void requirePassword(UUID id, String password, String field) {
        passwordAsked.fire(new PasswordAsked(id));
        var hash =
                accounts.findByIdOptional(id).map(found -> found.passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) throw ProblemException.invalid(field, "is not your password");
    }
}
