package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;

/** Several dues, each of which will do: "overdue or due today", "today, tomorrow or undated". */
final class DueAlternatives {

    private static final Pattern JOINT =
            Pattern.compile("(?:,|&|or|and|plus)(?: (?:or|and|also|as well))*|and ?/ ?or|as well as");
    private static final int LONGEST_JOINT = 3;
    private static final int LONGEST_DUE = 7;
    private static final Pattern FILLER = Pattern.compile(
            "(?:also|that|which|what|those|these|tasks?|todos?|things?|items?|stuff|ones?|everything|all|the|my|i|have|do|must|be|done)");
    /** Of these the days are no dues of their own: "between monday and friday", "about monday and tuesday". */
    private static final Pattern BINDS = Pattern.compile(
            ".*(?:^| )(?:between|from|about|regarding|concerning|called|named|titled|mentioning|containing|matching|like|since|except|but|not|to)");

    private static final Pattern UP_TO = Pattern.compile("(?:earlier|before(?: (?:that|then))?|sooner|older|past)");

    private static final Pattern POSSESSIVE = Pattern.compile("(?<d>.+)'s");
    /** Days alone are of something to do as well: "review on wednesday and thursday". */
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:due|tasks?|todos?|planned|scheduled|what|which|anything|something|everything|how many|do i have)\\b");

    private DueAlternatives() {}

    /** @param dues two or more, as a filter takes them */
    record Read(List<String> dues, Phrase rest) {}

    private record Side(String due, Phrase rest) {}

    /** Empty where there is but one. */
    static Optional<Read> read(Phrase phrase) {
        for (int i = 1; i < phrase.size() - 1; i++) {
            int length = jointAt(phrase, i);
            if (length == 0) {
                continue;
            }
            var left = behind(phrase.slice(0, i));
            var right = ahead(phrase.from(i + length));
            if (left.isPresent()
                    && right.isPresent()
                    && (phrase.has(ASKS) || isState(left.get()) || isState(right.get()))) {
                return Optional.of(all(left.get(), right.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isState(Side side) {
        return side.due.equals("overdue") || side.due.equals("none") || side.due.equals("week");
    }

    private static Read all(Side first, Side second) {
        var dues = new ArrayList<String>();
        boolean upTo = UP_TO.matcher(second.due).matches();
        dues.add(upTo ? "overdue" : first.due);
        dues.add(upTo ? "today.." + first.due : second.due);
        Phrase rest = second.rest;
        for (int length = jointAt(rest, 0); length > 0; length = jointAt(rest, 0)) {
            var next = ahead(rest.from(length));
            if (next.isEmpty()) {
                break;
            }
            dues.add(next.get().due);
            rest = next.get().rest;
        }
        return new Read(dues.stream().distinct().toList(), first.rest.plus(rest));
    }

    private static int jointAt(Phrase phrase, int at) {
        for (int length = Math.min(LONGEST_JOINT, phrase.size() - at - 1); length > 0; length--) {
            if (phrase.slice(at, at + length).is(JOINT)) {
                return length;
            }
        }
        return 0;
    }

    /** The due with which a phrase ends. */
    private static Optional<Side> behind(Phrase phrase) {
        int to = phrase.size();
        while (to > 0 && phrase.slice(to - 1, to).is(FILLER)) {
            to--;
        }
        for (int from = Math.max(0, to - LONGEST_DUE); from < to; from++) {
            var due = due(phrase.slice(from, to));
            if (due.isPresent() && !phrase.slice(0, from).is(BINDS)) {
                Phrase rest = phrase.slice(0, from).plus(phrase.from(to));
                return due.map(said -> new Side(said, rest));
            }
            if (due.isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The due with which a phrase begins. */
    private static Optional<Side> ahead(Phrase phrase) {
        int from = 0;
        while (from < phrase.size() && phrase.slice(from, from + 1).is(FILLER)) {
            from++;
        }
        for (int to = Math.min(phrase.size(), from + LONGEST_DUE); to > from; to--) {
            Phrase words = phrase.slice(from, to);
            var due = words.is(UP_TO) ? Optional.of(words.text()) : due(words);
            if (due.isPresent()) {
                Phrase rest = phrase.from(to);
                return due.map(said -> new Side(said, rest));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> due(Phrase words) {
        if (words.is(FilterParser.OVERDUE)) {
            return Optional.of("overdue");
        }
        if (words.is(FilterParser.UNDATED)) {
            return Optional.of("none");
        }
        if (words.is(FilterParser.WEEK)) {
            return Optional.of("week");
        }
        return words.match(FilterParser.BY).flatMap(FilterParser::by).or(() -> day(words));
    }

    private static Optional<String> day(Phrase words) {
        Phrase bare = words.drop(Pattern.compile("^(?:are |is )?(?:due|planned|scheduled|for|on)\\b ?(?:on |for )?"));
        Phrase said = bare.match(POSSESSIVE).map(found -> found.get("d")).orElse(bare);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var dated = Dates.days(said);
        return dated.rest().isEmpty() ? Optional.ofNullable(dated.due()) : Optional.empty();
    }
}
