package dev.todochatbot.todo.key;

import java.util.List;
import java.util.Map;

/**
 * The keys of access tokens: one that signs, and others that are good for checking beside it while it is replaced.
 *
 * @param all the one that signs first; each key once
 */
record SigningKeys(List<SigningKey> all) {

    SigningKeys {
        all = all.stream().distinct().toList();
    }

    /** The one that signs. */
    SigningKey signing() {
        return all.getFirst();
    }

    KeySet published() {
        return new KeySet(all.stream().map(SigningKey::jwk).toList());
    }

    /** The public halves (RFC 7517, section 5). */
    record KeySet(List<Map<String, Object>> keys) {}
}
