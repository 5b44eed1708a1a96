package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Lexicon;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;

/** Enumerations: "toaster and lawn", "call the florist, print the menu and rent chairs". */
final class Lists {

    private static final Pattern JOINT =
            Pattern.compile("(?:,|;|\\n)(?: (?:and|then|also))*|(?:and|plus|then)(?: (?:then|also|to))*|as well as|&");
    private static final Pattern COMMA = Pattern.compile("[,;\\n]");
    private static final Pattern PAIR = Pattern.compile(
            "(?:salt|mac|fish|bread|gin|peanut butter|rice|bubble|surf|nuts|hide|lost|pros|terms|odds|black|rock|arts|sweet|track) and (?:pepper|cheese|chips|butter|tonic|jelly|beans|squeak|turf|bolts|seek|found|cons|conditions|ends|white|roll|crafts|sour|field|vinegar).*");

    private Lists() {}

    /** The parts between commas and "and", at least one. */
    static List<Phrase> split(Phrase phrase) {
        var parts = new ArrayList<Phrase>();
        int from = 0;
        for (int i = 0; i < phrase.size(); i++) {
            int length = jointAt(phrase, i);
            if (length > 0) {
                add(parts, phrase.slice(from, i));
                from = i + length;
                i += length - 1;
            }
        }
        add(parts, phrase.from(from));
        return parts;
    }

    /**
     * The tasks in "add …". Actions are told apart by their verbs, so that "buy milk, eggs and bread" stays one; things by
     * commas, so that "salt and vinegar crisps" stays one.
     *
     * @param loose whether "and" alone separates things too, as on a shopping list
     */
    static List<Phrase> items(Phrase phrase, boolean loose) {
        var parts = split(phrase);
        if (parts.size() < 2) {
            return List.of(phrase);
        }
        if (startsWithVerb(parts.getFirst())) {
            return actions(phrase, parts);
        }
        boolean enumerated =
                phrase.has(COMMA) && parts.size() > 2 || parts.stream().allMatch(Lists::startsWithVerb);
        boolean pairOfThings = loose && parts.stream().allMatch(part -> part.size() <= 2) && !phrase.is(PAIR);
        return enumerated || pairOfThings ? parts : List.of(phrase);
    }

    private static List<Phrase> actions(Phrase phrase, List<Phrase> parts) {
        if (parts.getFirst().size() == 1) {
            return List.of(phrase);
        }
        var actions = new ArrayList<Phrase>();
        int from = 0;
        for (int i = 0; i < phrase.size(); i++) {
            int length = jointAt(phrase, i);
            if (length > 0
                    && startsWithVerb(phrase.from(i + length))
                    && !phrase.slice(from, i).isEmpty()) {
                actions.add(phrase.slice(from, i));
                from = i + length;
                i += length - 1;
            }
        }
        actions.add(phrase.from(from));
        return actions;
    }

    /** Whether the words begin as a task does: "call the florist", but not "call" alone. */
    static boolean startsWithVerb(Phrase phrase) {
        Phrase bare = phrase.trimmed();
        return bare.size() > 1 && Lexicon.isTaskVerb(bare.words().getFirst().text());
    }

    private static void add(List<Phrase> parts, Phrase part) {
        if (!part.trimmed().isEmpty()) {
            parts.add(part.trimmed());
        }
    }

    /** How many words the joint at this place has, 0 when there is none. */
    static int jointAt(Phrase phrase, int at) {
        for (int length = Math.min(4, phrase.size() - at); length > 0; length--) {
            if (phrase.slice(at, at + length).is(JOINT)) {
                return length;
            }
        }
        return 0;
    }
}
