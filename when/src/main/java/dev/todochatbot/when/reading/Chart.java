package dev.todochatbot.when.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.todochatbot.when.language.Branch;
import dev.todochatbot.when.language.Language;
import dev.todochatbot.when.language.ReadingSteps;
import dev.todochatbot.when.language.Strength;
import dev.todochatbot.when.language.Token;
import dev.todochatbot.when.meaning.Meanings;
import dev.todochatbot.when.meaning.Slots;

/**
 * What each rule of a language says from each token on; nothing is read twice. No rule calls itself and each match is as
 * long as a phrase, so the work at one token does not grow with the text. Lists are made from their last element to their
 * first, so they do not either.
 */
final class Chart {

    /** At one place, of one rule. */
    private static final int MOST_MATCHES = 16;

    /** "Monday, tuesday, …": nobody names more. */
    private static final int LONGEST_LIST = 12;

    private final Language language;
    private final List<Token> tokens;
    private final Meanings meanings;
    private final Map<String, List<Match>[]> known = new HashMap<>();
    private final Map<String, List<Match>[]> knownLists = new HashMap<>();

    Chart(Language language, List<Token> tokens, Meanings meanings) {
        this.language = language;
        this.tokens = language.spelled(tokens);
        this.meanings = meanings;
    }

    Language language() {
        return language;
    }

    List<Match> at(String rule, int place) {
        if (place >= tokens.size() || !language.mayBegin(rule, tokens.get(place))) return List.of();
        var all = known(rule, known);
        if (all[place] == null) {
            all[place] = Digits.isKind(rule) ? digits(rule, place) : ways(rule, place);
        }
        return all[place];
    }

    private List<Match> digits(String kind, int place) {
        ReadingSteps.add(1);
        var value = Digits.read(kind, tokens.get(place));
        return value == null ? List.of() : List.of(new Match(place + 1, value, Strength.PLAIN));
    }

    private List<Match> ways(String rule, int place) {
        var found = new ArrayList<Match>();
        walk(rule, language.rule(rule), place, place, Slots.NONE, found);
        return found;
    }

    private void walk(String rule, Branch branch, int start, int place, Slots slots, List<Match> found) {
        for (var ending : branch.endings()) {
            var value = meanings.of(rule, ending.action(), ending.constant(), slots);
            if (value != null) add(found, new Match(place, value, ending.strength()));
        }
        if (place >= tokens.size()) return;
        ReadingSteps.add(1);
        var token = tokens.get(place);
        for (var step : branch.words(token))
            if (step.fits(token, place == start)) walk(rule, step.next(), start, place + 1, slots, found);
        if (token.is(Token.Kind.TAKEN) || token.is(Token.Kind.VERBATIM)) return;
        for (var step : branch.slots())
            if (step.fits(token, place == start))
                for (var match : step.isList() ? list(step.rule(), place) : at(step.rule(), place)) {
                    var filled = slots.with(step.slot(), match.value());
                    walk(rule, step.next(), start, match.end(), withZero(filled, step, token), found);
                }
    }

    /** "07:30" is of the 24 hours. */
    private static Slots withZero(Slots filled, Branch.Step step, Token token) {
        return step.rule().equals("h") && token.word().startsWith("0")
                ? filled.before().with("zero", true).with(step.slot(), filled.value())
                : filled;
    }

    private static void add(List<Match> found, Match match) {
        for (var place = 0; place < found.size(); place++) {
            var other = found.get(place);
            if (other.end() == match.end() && other.value().equals(match.value())) {
                if (match.strength().compareTo(other.strength()) < 0) found.set(place, match);
                return;
            }
        }
        if (found.size() < MOST_MATCHES) found.add(match);
    }

    /** One or several of a rule, with joints or white space between; the longest list, and its first element alone. */
    private List<Match> list(String rule, int place) {
        if (!language.mayBegin(rule, tokens.get(place))) return List.of();
        var all = known(rule, knownLists);
        if (all[place] == null) {
            // From the end, so that this does not call itself as often as the text has words
            for (var start = lastUnread(all, place); start >= place; start--) all[start] = lists(rule, start);
        }
        return all[place];
    }

    private int lastUnread(List<Match>[] all, int place) {
        var last = place;
        while (last + 1 < all.length && all[last + 1] == null) last++;
        return last;
    }

    private List<Match> lists(String rule, int place) {
        var found = new ArrayList<Match>();
        for (var first : at(rule, place)) {
            var one = List.of(first.value());
            add(found, new Match(first.end(), one, Strength.PLAIN));
            for (var next : joints(first.end())) {
                ReadingSteps.add(1);
                for (var rest : known(rule, knownLists)[next])
                    if (((List<?>) rest.value()).size() < LONGEST_LIST) {
                        var together = new ArrayList<Object>(one);
                        together.addAll((List<?>) rest.value());
                        add(found, new Match(rest.end(), List.copyOf(together), Strength.PLAIN));
                    }
            }
        }
        return found.size() <= 2 ? found : longestAndFirst(found);
    }

    private static List<Match> longestAndFirst(List<Match> found) {
        var longest = found.getFirst();
        for (var match : found) if (match.end() > longest.end()) longest = match;
        return List.of(longest, found.getFirst());
    }

    /** Where the next element of a list may begin. */
    private List<Integer> joints(int place) {
        var places = new ArrayList<Integer>();
        if (place >= tokens.size()) return places;
        if (tokens.get(place).spaced()) places.add(place);
        for (var joint : at("sep", place)) if (joint.end() < tokens.size()) places.add(joint.end());
        return places;
    }

    @SuppressWarnings("unchecked")
    private List<Match>[] known(String rule, Map<String, List<Match>[]> all) {
        var found = all.get(rule);
        if (found == null) {
            found = (List<Match>[]) new List<?>[tokens.size()];
            all.put(rule, found);
        }
        return found;
    }
}
