package dev.todochatbot.understanding.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.template.Corrections;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Match;
import dev.todochatbot.understanding.template.Matcher;
import dev.todochatbot.understanding.template.Templates;

/**
 * Reads targets by the templates {@code targets} of {@code words.yaml}: what is none of them is a title.
 *
 * @param joints folded words and marks between several targets
 * @param except folded phrases before what is spared
 * @param articles that a title loses at its front
 * @param corrections what takes back the task before it: "the lawn, no wait, the hedge"
 * @param deeds folded forms of verbs that tell what was done: "paid"
 */
public record TemplateTargets(
        Matcher matcher,
        FilterMaker filters,
        Set<String> joints,
        Set<String> except,
        Set<String> articles,
        Set<String> deeds,
        Corrections corrections)
        implements TargetReader {

    /** What is left out of words for a task belongs to a title. */
    private static final double MOST_SKIPPED = 0.35;

    private static final int MOST_PARTS = 12;
    private static final int LONGEST = 60;
    private static final int LONGEST_EXCEPT = 3;
    private static final String FROM_THE_END = "last";

    @Override
    public Target read(Message message, int from, int to) {
        var place = new Message.Place(from, to);
        Target known = message.targets().get(place);
        if (known == null) {
            known = readNow(message, from, to);
            message.targets().put(place, known);
        }
        return known;
    }

    private Target readNow(Message message, int from, int to) {
        if (to - from > LONGEST) {
            return Target.title(message.said(from, to));
        }
        Optional<Target> all = allBut(message, from, to);
        if (all.isPresent()) {
            return all.get();
        }
        Target whole = one(message, from, to);
        if (!(whole instanceof Target.Title title)) {
            return whole;
        }
        List<Target> parts = parts(message, from, to);
        if (parts.size() < 2) {
            return parts.isEmpty() ? title : parts.getFirst();
        }
        boolean points = parts.stream().anyMatch(part -> !(part instanceof Target.Title));
        return points ? new Target.Several(parts) : new Target.Title(title.words(), parts);
    }

    /** "Everything except the toaster". */
    private Optional<Target> allBut(Message message, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            String first = message.tokens().get(at).folded();
            if (except.stream().noneMatch(phrase -> phrase.startsWith(first))) {
                continue;
            }
            for (int end = Math.min(to, at + LONGEST_EXCEPT); end > at; end--) {
                if (end < to
                        && except.contains(words(message, at, end))
                        && one(message, from, at) instanceof Target.All(var filter, var _)) {
                    return Optional.of(new Target.All(filter, readNow(message, end, to)));
                }
            }
        }
        return Optional.empty();
    }

    private static String words(Message message, int from, int to) {
        return message.tokens().subList(from, to).stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    @Override
    public Target read(Fillings fillings, Filling task) {
        Target target = read(fillings.message(), task.from(), task.to());
        return fillings.isSet("report")
                ? deed(fillings).map(verb -> done(verb, target)).orElse(target)
                : target;
    }

    /** A verb outside of the slots: "the hedge is trimmed". */
    private Optional<String> deed(Fillings fillings) {
        List<Token> tokens = fillings.message().tokens();
        int from = 0;
        for (Filling filling : fillings.match().fillings()) {
            Optional<String> before = deed(tokens, from, filling.from());
            if (before.isPresent()) {
                return before;
            }
            from = filling.to();
        }
        return deed(tokens, from, tokens.size());
    }

    private Optional<String> deed(List<Token> tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (deeds.contains(tokens.get(at).folded())) {
                return Optional.of(tokens.get(at).folded());
            }
        }
        return Optional.empty();
    }

    private static Target done(String verb, Target what) {
        return what instanceof Target.Title(String words, List<Target> parts)
                ? new Target.Title(
                        verb + " " + words,
                        parts.stream().map(part -> done(verb, part)).toList())
                : what;
    }

    private List<Target> parts(Message message, int from, int to) {
        var parts = new ArrayList<Target>();
        boolean takenBack = false;
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at < to && !isJoint(message.tokens().get(at))) {
                continue;
            }
            int begins = start > from ? behindCorrection(message, start) : start;
            if (begins > start) {
                parts.clear();
                takenBack = true;
            }
            if (at > begins) {
                parts.add(one(message, begins, at));
            }
            start = at + 1;
        }
        boolean several = parts.size() > 1 || takenBack && parts.size() == 1;
        return several && parts.size() <= MOST_PARTS ? parts : List.of();
    }

    private int behindCorrection(Message message, int start) {
        int at = start;
        for (int length = 1; length > 0; at += length) {
            length = corrections.at(message.tokens(), at);
        }
        return at;
    }

    private boolean isJoint(Token token) {
        return token.shape() != Shape.QUOTE && token.shape() != Shape.LINK && joints.contains(token.folded());
    }

    private Target one(Message message, int from, int to) {
        Message part = message.part(from, to);
        if (part.tokens().size() == 1 && part.tokens().getFirst().shape() == Shape.QUOTE) {
            return Target.title(part.said());
        }
        return matcher.match(part.tokens(), part.spans()).best().stream()
                .filter(match -> match.skipped() <= MOST_SKIPPED)
                .findFirst()
                .flatMap(match -> pointed(new Fillings(match, part)))
                .orElseGet(() -> Target.title(titled(part)));
    }

    private String titled(Message part) {
        boolean led = part.tokens().size() > 1
                && articles.contains(part.tokens().getFirst().raw());
        return part.said(led ? 1 : 0, part.tokens().size());
    }

    private Optional<Target> pointed(Fillings fillings) {
        Match match = fillings.match();
        return switch (match.template().set().get(Templates.TARGET)) {
            case "numbers" -> Optional.of(new Target.Numbers(numbers(fillings, Kind.NUMBER)));
            case "places" -> Optional.of(new Target.Places(places(fillings)));
            case "it" -> Optional.of(new Target.It());
            case "them" -> Optional.of(new Target.Them());
            case "all" -> Optional.of(new Target.All(filters.of(fillings), null));
            case "title" -> fillings.words("text").map(Target::title);
            case null, default -> Optional.empty();
        };
    }

    private static List<Integer> places(Fillings fillings) {
        List<Integer> ordinals = numbers(fillings, Kind.ORDINAL);
        int count = fillings.number(Kind.NUMBER).orElse(0);
        if (fillings.set("from") == null || count < 1 || count > MOST_PARTS) {
            return ordinals;
        }
        return IntStream.rangeClosed(1, count)
                .map(place -> FROM_THE_END.equals(fillings.set("from")) ? place - count - 1 : place)
                .boxed()
                .toList();
    }

    private static List<Integer> numbers(Fillings fillings, Kind kind) {
        return fillings.all(kind).stream()
                .map(Filling::span)
                .map(span -> (Integer) span.value())
                .toList();
    }
}
