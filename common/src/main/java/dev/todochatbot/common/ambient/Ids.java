package dev.todochatbot.common.ambient;

import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;

/** Makes the ids of new rows. Nothing else does: PostgreSQL's own {@code uuidv7()} only exists since 18. */
@Singleton
public class Ids {

    /** A UUIDv7 (RFC 9562, section 5.7): ids made later sort later, so that they are appended to an index. */
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
