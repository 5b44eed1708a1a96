package dev.todochatbot.understanding.template;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;

/**
 * Finds names of lists and tags in a message: those that there are, and words that stand where a name would. The words for a
 * list beside them tell of a list, a word for a tag anywhere of a tag.
 */
final class NameSpotter {

    private static final int LONGEST_NEW_NAME = 3;
    /** Where the verb is last, the words before a list's name are what goes on it. */
    private static final int LONGEST_NEW_NAME_BEFORE_VERB = 1;

    private static final int SHORTEST_COMPOUND = 3;
    /** "The list of the house". */
    private static final int MOST_BETWEEN = 2;

    private final Language language;
    private final List<Token> tokens;

    NameSpotter(Language language, List<Token> tokens) {
        this.language = language;
        this.tokens = tokens;
    }

    void spot(Collection<String> lists, Collection<String> tags, List<Span> spans) {
        known(lists, Kind.LIST, spans);
        known(tags, Kind.TAG, spans);
        marks(tags, spans);
        compounds(lists, spans);
        boolean tagged = false;
        for (int at = 0; at < tokens.size(); at++) {
            tagged |= language.tags().contains(tokens.get(at).folded());
            if (tokens.get(at).shape() == Shape.QUOTE) {
                String name = tokens.get(at).raw();
                add(at, at + 1, Kind.LIST, name.substring(1, name.length() - 1), false, spans);
            } else if (language.lists().contains(tokens.get(at).folded())) {
                newListsAround(at, spans);
            }
        }
        for (int at = 0; at < tokens.size() && tagged; at++) {
            if (isName(at)
                    && !isDate(at, spans)
                    && !language.tags().contains(tokens.get(at).folded())) {
                add(at, at + 1, Kind.TAG, tokens.get(at).folded(), false, spans);
            }
        }
    }

    /** Names that there are, whatever their endings. */
    private void known(Collection<String> names, Kind kind, List<Span> spans) {
        var table = new PhraseTable<String>();
        for (String name : names) {
            table.add(language.words(name).stream().map(language::stem).toList(), name);
        }
        table.in(tokens.size(), this::stem)
                .forEach(found -> spans.add(new Span(found.from(), found.to(), kind, found.value(), true)));
    }

    /** "Einkaufsliste": the list "Einkauf", or a new one of that name. */
    private void compounds(Collection<String> lists, List<Span> spans) {
        for (int at = 0; at < tokens.size(); at++) {
            String before = beforeEnding(tokens.get(at));
            if (before == null) {
                continue;
            }
            String stem = language.stem(before);
            String name = lists.stream()
                    .filter(list -> language.words(list).stream()
                            .map(language::stem)
                            .toList()
                            .equals(List.of(stem)))
                    .findFirst()
                    .orElse(null);
            add(at, at + 1, Kind.LIST, name == null ? tokens.get(at).raw() : name, name != null, spans);
        }
    }

    private String beforeEnding(Token token) {
        for (String ending : language.listEndings()) {
            String word = token.folded();
            if (token.shape() == Shape.WORD
                    && word.endsWith(ending)
                    && word.length() - ending.length() >= SHORTEST_COMPOUND) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return null;
    }

    private String stem(int at) {
        return tokens.get(at).shape() == Shape.QUOTE
                ? null
                : language.stem(tokens.get(at).folded());
    }

    private void marks(Collection<String> tags, List<Span> spans) {
        Set<String> known = new HashSet<>();
        tags.forEach(tag -> known.add(language.folding().fold(tag)));
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.shape() == Shape.MARK && token.raw().charAt(0) == '#') {
                String said = token.folded().substring(1);
                boolean real = known.contains(said);
                boolean number = said.chars().allMatch(Character::isDigit);
                if (number && !real) {
                    // "#3" is a task
                    continue;
                }
                spans.add(new Span(at, at + 1, Kind.TAG, token.raw().substring(1), real));
            }
        }
    }

    private void newListsAround(int at, List<Span> spans) {
        int longest = language.verbLast() ? LONGEST_NEW_NAME_BEFORE_VERB : LONGEST_NEW_NAME;
        for (int between = 0; between <= MOST_BETWEEN; between++) {
            for (int words = 1; words <= longest; words++) {
                newList(at - between - words, at - between, spans);
                newList(at + 1 + between, at + 1 + between + words, spans);
            }
            boolean before = at - between - 1 >= 0 && isSmall(at - between - 1);
            boolean behind = at + between + 1 < tokens.size() && isSmall(at + between + 1);
            if (!before && !behind) {
                return;
            }
        }
    }

    private void newList(int from, int to, List<Span> spans) {
        if (from >= 0 && to <= tokens.size() && isName(from) && isName(to - 1)) {
            for (int at = from; at < to; at++) {
                if (tokens.get(at).shape() != Shape.WORD && tokens.get(at).shape() != Shape.NUMBER) {
                    return;
                }
            }
            add(from, to, Kind.LIST, said(from, to), false, spans);
        }
    }

    private boolean isName(int at) {
        return tokens.get(at).shape() == Shape.WORD
                && !isSmall(at)
                && !language.lists().contains(tokens.get(at).folded())
                && !language.telling().contains(tokens.get(at).folded());
    }

    /** In German "Tag" is a day, too: "heute" beside it is no tag. */
    private static boolean isDate(int at, List<Span> spans) {
        return spans.stream()
                .anyMatch(span -> (span.kind() == Kind.DATE || span.kind() == Kind.PERIOD)
                        && span.from() <= at
                        && at < span.to()
                        && ((Time) span.value()).certain());
    }

    private boolean isSmall(int at) {
        return language.weak().contains(tokens.get(at).folded());
    }

    private String said(int from, int to) {
        var said = new StringBuilder(tokens.get(from).raw());
        for (int at = from + 1; at < to; at++) {
            if (tokens.get(at).from() >= tokens.get(at - 1).to()) {
                said.append(tokens.get(at).spaced() ? " " : "-")
                        .append(tokens.get(at).raw());
            }
        }
        return said.toString();
    }

    private static void add(int from, int to, Kind kind, String name, boolean real, List<Span> spans) {
        boolean known = spans.stream().anyMatch(span -> span.kind() == kind && span.from() == from && span.to() == to);
        if (!known) {
            spans.add(new Span(from, to, kind, name, real));
        }
    }
}
