package dev.todochatbot.chatbot.assistant.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.google.re2j.Pattern;
import dev.todochatbot.chatbot.todo.tool.Receipt;

/** Finds sentences that claim a change nobody has committed. */
public final class Claims {
    private static final String VERBS = "added|created|deleted|removed|trashed|cancelled|canceled|completed|finished"
            + "|marked|checked|ticked|closed|reopened|moved|renamed|changed|updated|set|rescheduled|postponed|pushed"
            + "|tagged|prioriti[sz]ed|restored|undone|undid|reverted|saved|scheduled";
    private static final String SURELY = "(?:just |already |now |also |successfully |gone ahead and |both )*";
    private static final String LEAD = "(?:(?:ok(?:ay)?|sure|great|alright|got it)[,.!]? )?";
    private static final Pattern DONE = Pattern.compile("^" + LEAD + "(?:all )?done\\b");
    private static final Pattern NOT_DONE = Pattern.compile("^ (?:by|tasks?|this|list|today)\\b");
    private static final Pattern SET = Pattern.compile("^" + LEAD + "(?:all )?(?:set!|all set)|\\btaken care of\\b");
    private static final Pattern SAID_BY_US =
            Pattern.compile("\\b(?:i have|i've|i|we've|we have) " + SURELY + "(" + VERBS + ")\\b");
    private static final Pattern SAID = Pattern.compile(
            "^(?:(?:ok(?:ay)?|sure|great|alright|got it|done)[,.!]? )?" + SURELY + "(" + VERBS + ")\\b");
    /** "Completed this week:" is a heading. */
    private static final Pattern HEADING = Pattern.compile("^ ?[^ ]* ?[^ ]*:");

    private static final Pattern BECAME = Pattern.compile(
            "\\b(?:has been|have been|is now|are now|was|were) " + SURELY + "(" + VERBS + "|done|gone)\\b");
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:not|nothing|never|none|cannot|no task|waits?|waiting|would|if|once|when)\\b|n't\\b|\\?$");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Pattern SINGLY_QUOTED = Pattern.compile(" '[^']*'");

    /** What must have happened for a verb; any change where it is not listed. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "added", Set.of("created", "updated"),
            "created", Set.of("created"),
            "deleted", Set.of("deleted"),
            "trashed", Set.of("deleted"),
            "completed", Set.of("completed"),
            "finished", Set.of("completed"),
            "reopened", Set.of("reopened"));

    private Claims() {}

    /**
     * @param receipts what the turn has changed so far
     * @param asked whether the user asked about something: then "was completed" is an answer and no claim
     */
    public static boolean unsupported(String sentence, List<Receipt> receipts, boolean asked) {
        var plain = sentence.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        var text = SINGLY_QUOTED.matcher(QUOTED.matcher(plain).replaceAll("“”")).replaceAll(" “”");
        if (DENIED.matcher(text).find()) return false;
        if (saysDone(text)) return receipts.isEmpty();
        var verb = verbOf(text);
        if (verb != null) return !supported(verb, receipts);
        var became = BECAME.matcher(text);
        return !asked && became.find() && !supported(became.group(1), receipts);
    }

    private static boolean saysDone(String text) {
        var done = DONE.matcher(text);
        return done.find() && !NOT_DONE.matcher(text.substring(done.end())).find()
                || SET.matcher(text).find();
    }

    /** What the sentence says we did; {@code null} when it says nothing of the kind. */
    private static String verbOf(String text) {
        var said = SAID.matcher(text);
        if (said.find() && !HEADING.matcher(text.substring(said.end())).find()) return said.group(1);
        var byUs = SAID_BY_US.matcher(text);
        return byUs.find() ? byUs.group(1) : null;
    }

    private static boolean supported(String verb, List<Receipt> receipts) {
        var needed = NEEDED.get(verb);
        // An undo brings things back by their own actions: what was completed is "reopened"
        return receipts.stream().anyMatch(receipt -> needed == null || needed.contains(receipt.action()));
    }
}
