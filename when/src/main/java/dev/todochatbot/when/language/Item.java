package dev.todochatbot.when.language;

/**
 * One step of a template: a word as it stands there, or what another rule says.
 *
 * @param word of a literal; {@code null} for a slot
 * @param slot the name of what fills it; {@code null} for a literal
 * @param rule that reads the slot
 * @param list whether several of them, one after the other, fill the slot
 */
record Item(Space space, String word, String slot, String rule, boolean list) {

    /** What has to stand before an item that is not the first. */
    enum Space {
        SOME,
        NONE,
        ANY;

        boolean fits(boolean spaced) {
            return this == ANY || spaced == (this == SOME);
        }
    }

    static Item word(Space space, String word) {
        return new Item(space, word, null, null, false);
    }

    Item spelled(Spelling spelling) {
        return word == null ? this : word(space, spelling.of(word));
    }

    Item after(Space other) {
        return new Item(other, word, slot, rule, list);
    }
}
