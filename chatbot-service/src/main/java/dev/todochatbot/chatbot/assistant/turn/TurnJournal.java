package dev.todochatbot.chatbot.assistant.turn;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes what happens in one running turn, in order: the turn's row and the events of its stream. */
public final class TurnJournal {
    // Small enough to read as it comes, large enough that a long answer is not a thousand rows
    private static final int BATCH = 120;

    private final Turn turn;
    private final TurnStore store;
    private final TurnSignals signals;
    private final ObjectMapper json;
    private final StringBuilder delta = new StringBuilder();
    private int last;

    public TurnJournal(Turn turn, TurnStore store, TurnSignals signals, ObjectMapper json) {
        this.turn = turn;
        this.store = store;
        this.signals = signals;
        this.json = json;
        this.last = store.lastEvent(turn.ownerId, turn.id);
    }

    /** Adds to the text of the answer; it is sent with the next event, when enough has come, or on {@link #flush}. */
    public void delta(String text) {
        delta.append(text);
        if (delta.length() >= BATCH) flush();
    }

    public void flush() {
        if (delta.isEmpty()) return;
        var text = delta.toString();
        delta.setLength(0);
        write("delta", Map.of("text", text));
    }

    public void event(String type, Object data) {
        flush();
        write(type, data);
    }

    private void write(String type, Object data) {
        store.append(turn.ownerId, turn.id, List.of(new TurnEvent(++last, type, text(data))));
        signals.wake(turn.id);
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
