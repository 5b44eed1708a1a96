package dev.todochatbot.understanding.account;

import java.util.List;

/**
 * How some words fit a task.
 *
 * @param asked how much of what was said is in the title, 0 to 1
 * @param besides the same in title, notes, tags and list
 * @param titled how much of the title was said
 * @param sure how certain the words are the same: 1 for equal stems, less for slips and synonyms
 */
record TitleScore(
        KnownTask task,
        List<TitleWord> said,
        List<TitleWord> title,
        double asked,
        double besides,
        double titled,
        double sure) {

    private static final double OF_WHAT_WAS_SAID = 0.75;
    private static final double BESIDES = 0.6;

    /** Three quarters for how much of what was said is there, one quarter the other way round. */
    double total() {
        double found = asked + BESIDES * (besides - asked);
        return sure * (OF_WHAT_WAS_SAID * found + (1 - OF_WHAT_WAS_SAID) * titled);
    }

    boolean has(TitleWord word) {
        return title.stream().anyMatch(other -> TitleWords.alike(word, other) > 0);
    }

    /** Not only by a word that means the same. */
    boolean hasSurely(TitleWord word) {
        return title.stream().anyMatch(other -> TitleWords.isSure(word, other));
    }

    boolean says(TitleWord word) {
        return said.stream().anyMatch(other -> TitleWords.alike(other, word) > 0);
    }
}
