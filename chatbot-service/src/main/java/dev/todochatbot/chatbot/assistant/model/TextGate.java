package dev.todochatbot.chatbot.assistant.model;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.todochatbot.chatbot.engine.Fence;

/**
 * Lets an engine's words through sentence by sentence, and keeps back what claims a change without a receipt: until the
 * end of the message, because the receipt may still come from its tool calls.
 */
public final class TextGate {
    private final Consumer<String> shown;
    private final Predicate<String> claims;
    private final Supplier<String> correction;
    private final Sentences incoming = new Sentences();
    private final StringBuilder held = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private boolean corrected;
    private boolean fenced;

    /**
     * @param claims whether a sentence claims what did not happen
     * @param correction what is said in its place, once
     */
    public TextGate(Consumer<String> shown, Predicate<String> claims, Supplier<String> correction) {
        this.shown = shown;
        this.claims = claims;
        this.correction = correction;
    }

    /** From now on the engine has read fenced text, and may repeat the marks. */
    public void hideFences() {
        fenced = true;
    }

    public void feed(String chunk) {
        incoming.add(Arguments.storable(chunk));
        for (var sentence = incoming.next(); sentence != null; sentence = incoming.next()) pass(sentence);
    }

    private void pass(String sentence) {
        if (!held.isEmpty() || claims.test(sentence)) held.append(sentence);
        else show(sentence);
    }

    /** The message ends and its tool calls are still to run: what it claims already, it may say again afterwards. */
    public void endBeforeTools() {
        pass(incoming.rest());
        held.setLength(0);
        if (!text.isEmpty() && !text.substring(Math.max(0, text.length() - 2)).equals("\n\n")) show("\n\n");
    }

    /** The answer is complete: what is still unproven is corrected. */
    public void end() {
        pass(incoming.rest());
        var unproven = new Sentences();
        unproven.add(held.toString());
        held.setLength(0);
        for (var sentence = unproven.next(); sentence != null; sentence = unproven.next()) prove(sentence);
        prove(unproven.rest());
    }

    private void prove(String sentence) {
        if (!claims.test(sentence)) show(sentence);
        else if (!corrected) {
            corrected = true;
            show(correction.get() + (sentence.endsWith("\n") ? "\n" : " "));
        }
    }

    /** Words of our own, which need no proof. */
    public void say(String sentence) {
        show((text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)) ? "" : " ") + sentence);
    }

    private void show(String sentence) {
        var words = fenced ? Fence.removedFrom(sentence) : sentence;
        if (words.isEmpty()) return;
        var once = text.isEmpty() ? words.stripLeading() : words;
        text.append(once);
        shown.accept(once);
    }

    /** All that was shown. */
    public String text() {
        return text.toString().strip();
    }
}
