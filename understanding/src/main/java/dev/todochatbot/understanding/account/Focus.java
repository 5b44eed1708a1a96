package dev.todochatbot.understanding.account;

import java.util.List;

import dev.todochatbot.understanding.request.Request;

/**
 * What the conversation speaks of.
 *
 * @param touched ids of the tasks that "it" and "them" may mean
 * @param listed ids in the order of the latest listing or offer: "the second one"
 * @param asked whether the assistant's last turn ended in a question or an offer that stands
 * @param offered ids that were offered there, or none
 * @param choices the words of the readings that were offered there, or none: an answer then is the place of one
 * @param last what was understood in the latest turn, for "and on friday?"; null in the first turn
 * @param changed whether that turn changed something
 * @param language the language of the latest turn, or null
 */
public record Focus(
        List<String> touched,
        List<String> listed,
        boolean asked,
        List<String> offered,
        List<String> choices,
        Request last,
        boolean changed,
        String language) {

    /** Stands for whatever the part of the message before speaks of. */
    private static final String BEFORE = "before";

    public static final Focus NONE = new Focus(List.of(), List.of(), false, List.of(), List.of(), null, false, null);

    /** Whether "it" may mean something. */
    public boolean hasIt() {
        return !touched.isEmpty();
    }

    /** Whether "it" is what other words of the same message say. */
    public boolean isWithin() {
        return touched.equals(List.of(BEFORE));
    }

    /** The same behind other words of the same message, which "it" may mean. */
    public Focus within() {
        return new Focus(List.of(BEFORE), listed, asked, offered, choices, last, changed, language);
    }
}
