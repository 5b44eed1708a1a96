package dev.todochatbot.todo.signal;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.common.request.Parts;

/** What a replica tells the others: the owners whose logs have grown. */
final class ChangeMessage {

    private static final int ID_LENGTH = 36;

    private ChangeMessage() {}

    static String of(Collection<UUID> owners) {
        return owners.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** What is no id is passed over: not only we can send. */
    static Stream<UUID> owners(String payload) {
        return Parts.of(payload, ',').stream().map(ChangeMessage::id).flatMap(Optional::stream);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == ID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
