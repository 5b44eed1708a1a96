package dev.todochatbot.understanding.template;

/**
 * A reading of a message up to some token. Never changed: readings that go on differently share their beginning.
 *
 * @param score decides which readings are kept
 * @param literal information of the words of the template
 * @param explained tokens that words of the template, closed slots and politeness take
 * @param skipped weight of the words left out
 * @param slips cost of the mended ones
 * @param fillings of slots that are closed, the latest first, or null
 * @param opened where the open slot that it is in began, {@link #OUTSIDE} or {@link #BEHIND_WEAK}
 * @param slot which slot that is
 */
record Partial(
        float score,
        float literal,
        int explained,
        float skipped,
        float slips,
        Filled fillings,
        int opened,
        Node.Slot slot) {

    static final int OUTSIDE = -1;
    /** Outside, and the last word was a weak one that was left out: if a slot opens now, the word is a part of it. */
    static final int BEHIND_WEAK = -2;

    /** The same with two weak words. There is no third. */
    static final int BEHIND_TWO_WEAK = -3;

    static final Partial START = new Partial(0, 0, 0, 0, 0, null, OUTSIDE, null);

    /** @param key the same for the same fillings, and hardly for others */
    record Filled(Filling filling, Filled before, long key) {

        static Filled of(Filling filling, Filled before) {
            long key = before == null ? 1 : before.key;
            key = key * 1_000_003 + filling.slot().hashCode();
            key = key * 1_000_003 + filling.from();
            return new Filled(filling, before, key * 1_000_003 + filling.to());
        }
    }

    boolean isInside() {
        return opened >= 0;
    }

    /** The same for readings that differ in what they skip only. */
    long key() {
        long key = (fillings == null ? 1 : fillings.key()) * 1_000_003 + opened;
        return isInside() ? key * 1_000_003 + slot.name().hashCode() : key;
    }

    Partial word(float gain, float information, float cost) {
        return new Partial(
                score + gain - cost,
                literal + information,
                explained + 1,
                skipped,
                slips + cost,
                fillings,
                OUTSIDE,
                null);
    }

    Partial span(float gain, Filling filling) {
        int took = filling.to() - filling.from();
        return new Partial(
                score + gain, literal, explained + took, skipped, slips, Filled.of(filling, fillings), OUTSIDE, null);
    }

    Partial skip(float cost, int told, boolean weak) {
        int where = !weak ? OUTSIDE : opened == BEHIND_WEAK ? BEHIND_TWO_WEAK : BEHIND_WEAK;
        return new Partial(score - cost, literal, explained + told, skipped + cost, slips, fillings, where, null);
    }

    Partial open(int at, Node.Slot into, float cost) {
        return new Partial(score - cost, literal, explained, skipped, slips, fillings, at, into);
    }

    Partial further(float cost) {
        return new Partial(score - cost, literal, explained, skipped, slips, fillings, opened, slot);
    }

    /** Out of the open slot, before a token. */
    Partial closed(int at) {
        var filling = new Filling(slot.name(), slot.kind(), opened, at, null);
        return new Partial(score, literal, explained, skipped, slips, Filled.of(filling, fillings), OUTSIDE, null);
    }
}
