package dev.todochatbot.when.meaning;

import java.util.List;

/** What fills the slots of a template, the last one first. */
public record Slots(String name, Object value, Slots before) {

    public static final Slots NONE = new Slots(null, null, null);

    public Slots with(String slot, Object filling) {
        return new Slots(slot, filling, this);
    }

    /** The filling of the first of these slots that has one, or {@code null}. */
    Object any(String... names) {
        for (var name : names)
            for (var slot = this; slot.name != null; slot = slot.before) if (slot.name.equals(name)) return slot.value;
        return null;
    }

    /** @return {@code null} where none has one */
    Integer number(String... names) {
        return (Integer) any(names);
    }

    int number(int otherwise, String... names) {
        var number = number(names);
        return number == null ? otherwise : number;
    }

    List<?> list(String name) {
        return (List<?>) any(name);
    }

    /** The only filling, or the last one. */
    Object last() {
        return value;
    }
}
