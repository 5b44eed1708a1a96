package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.todochatbot.chatbot.engine.builtin.language.Numerals;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.chatbot.engine.builtin.language.Steps;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.request.Target.All;
import dev.todochatbot.understanding.request.Target.It;
import dev.todochatbot.understanding.request.Target.Numbers;
import dev.todochatbot.understanding.request.Target.Places;
import dev.todochatbot.understanding.request.Target.Them;
import dev.todochatbot.understanding.request.Target.Title;

/** Reads which tasks are meant: by number, by place in a listing, by pronoun, by filter, by words of the title. */
final class TargetParser {

    private static final String NUMBER = "#?" + Numerals.CARDINAL;
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:{my}(?:tasks?|numbers?|no\\.?|nr\\.?|nos|items?|todos?|entry|entries) (?:numbers? |no\\.? ?|nr )?#?"
                            .replace("{my}", "(?:my |the )?")
                    + Numerals.CARDINAL
                    + "|#\\d+|\\d+)(?:(?: ?, ?| and | or |, and | & | plus )(?:tasks? |numbers? |no )?" + NUMBER
                    + ")*");
    private static final Pattern RANGE = Pattern.compile(
            "(?:the )?(?:tasks?|numbers?|items?)? ?#?(?<from>\\d+)(?: ?- ?| to | through | until )#?(?<to>\\d+)");
    private static final Pattern HYPHENED =
            Pattern.compile("(?:the )?(?:tasks?|numbers?|items?)? ?(?<from>\\d+)-(?<to>\\d+)");
    private static final Pattern PLACE = Pattern.compile(
            "(?:the |that |my )?(?:very )?(?<place>" + Numerals.ORDINAL
                    + "|last|second last|second to last|top|bottom|top-most|next)(?: (?:one|task|item|todo|entry|two|three|four|of (?:them|those|these)|in the list|on the list|from the list|listed|you (?:listed|showed|mentioned)))*");
    private static final Pattern FIRST_FEW = Pattern.compile(
            "(?:the |my )?(?<which>first|last|top) (?<count>two|three|four|five|\\d)(?: (?:ones|tasks|items|of them|on the list|in the list))*");
    private static final Pattern IT = Pattern.compile(
            "(?:it|that|this|that one|this one|the one|the same|the same one|(?:that|this) (?:task|item|todo|thing|last one)|the task|the last task i (?:added|mentioned)|the (?:task|one) (?:you|i|we) just (?:added|created|made|mentioned)|the new (?:task|one)|the former|the latter|him|her)");
    private static final Pattern THEM = Pattern.compile(
            "(?:them|those|these|both|both of (?:them|those|these)|both tasks|all (?:of )?(?:them|those|these)|all (?:two|three|four)(?: of (?:them|those|these))?|(?:those|these) (?:tasks?|two|three|four|ones)|the (?:two|three|four)(?: of them)?|they|each of them|(?:them|those|these) all|the ones? (?:above|you listed))");
    private static final Pattern ALL = Pattern.compile(
            "(?:(?:absolutely |just about |literally )?(?:everything|all|every|anything|each|any)(?:$| .+)|(?:my |the )?(?:whole|entire|complete) (?:todo |task )?list|(?:my|the) (?:todo |task )?(?:list|tasks|todos)|.*\\b(?:ones|tasks|todos|items|reminders|list))");
    private static final Pattern PLURAL = Pattern.compile(
            "(?:the |my |those |these )?(?:.*\\b)(?:ones|tasks|todos|items|reminders|list)(?:$| (?:in|on|for|from|with|tagged|due|of|without|about|that|which)\\b.*)");
    private static final Pattern EXCEPT = Patterns.of(
            "<all> (?:except(?: for)?|but not|but|apart from|other than|besides|excluding|save for|aside from|minus|without) <not>$");
    private static final Pattern NOT = Patterns.of("<all> ?,? (?:but )?not (?!yet|done)(?<not>.+)");
    private static final Pattern AROUND = Patterns.of(
            "(?:(?:the|my|that|this|our) )?(?:{task} )?(?:(?:called|named|titled|about|for|with the (?:title|name)|that says|saying|to|of|regarding|where i) )?(?<t>.+?)(?: {task}| thing| one| stuff)?(?: (?:(?:off|from|on|in|out of) (?:my|the|our) (?:todo |task |to do )?lists?|any ?more|from my (?:todos|tasks)))*");
    private static final Pattern BY_NAME =
            Pattern.compile("(?:the |my )?{task} (?:called|named|titled|about|to|for|with the title|saying) .+"
                    .replace("{task}", "(?:tasks?|todos?|items?|reminders?|entry|one)"));

    private TargetParser() {}

    static Target parse(Phrase words) {
        Phrase phrase = words.trimmed();
        var contrast = phrase.match(NOT)
                .filter(found -> !found.get("all").is(ALL) && !found.get("all").is(PLURAL));
        if (contrast.isPresent()) {
            return parse(contrast.get().get("all"));
        }
        return numbers(phrase)
                .or(() -> few(phrase))
                .or(() -> places(phrase))
                .or(() -> phrase.is(IT) ? Optional.of(new It()) : Optional.empty())
                .or(() -> phrase.is(THEM) ? Optional.of(new Them()) : Optional.empty())
                .or(() -> all(phrase))
                .or(() -> several(phrase))
                .orElseGet(() -> title(phrase));
    }

    /** Whether the words point at a task whatever its title: by number, place, pronoun or the word task. */
    static boolean isPointer(Phrase words) {
        Target target = parse(words);
        return !(target instanceof Title)
                || words.has(Pattern.compile("\\b(?:tasks?|todos?|reminders?|(?:my|the) (?:\\w+ )?list)\\b"));
    }

    private static Optional<Target> numbers(Phrase phrase) {
        var range = phrase.match(RANGE).or(() -> phrase.match(HYPHENED));
        if (range.isPresent()) {
            int from = Integer.parseInt(range.get().text("from"));
            int to = Integer.parseInt(range.get().text("to"));
            return to - from > 0 && to - from < 200
                    ? Optional.of(
                            new Numbers(IntStream.rangeClosed(from, to).boxed().toList()))
                    : Optional.empty();
        }
        if (!phrase.is(NUMBERS)) {
            return Optional.empty();
        }
        var numbers = new ArrayList<Integer>();
        for (var word : phrase.words()) {
            Numerals.value(word.text()).ifPresent(numbers::add);
        }
        return Optional.of(new Numbers(List.copyOf(numbers)));
    }

    private static Optional<Target> few(Phrase phrase) {
        return phrase.match(FIRST_FEW).map(found -> {
            int count = Numerals.value(found.text("count")).orElse(1);
            boolean last = found.text("which").equals("last");
            return new Places(IntStream.rangeClosed(1, count)
                    .map(n -> last ? n - count - 1 : n)
                    .boxed()
                    .toList());
        });
    }

    private static Optional<Target> places(Phrase phrase) {
        var places = new ArrayList<Integer>();
        for (String part : phrase.text().split(" ?, and | ?, | and | & ")) {
            Matcher matcher = PLACE.matcher(Steps.counted(part));
            if (!matcher.matches()) {
                return Optional.empty();
            }
            places.add(place(matcher.group("place")));
        }
        return Optional.of(new Places(List.copyOf(places)));
    }

    private static int place(String word) {
        return switch (word) {
            case "last", "bottom" -> -1;
            case "second last", "second to last" -> -2;
            case "top", "top-most", "next" -> 1;
            default -> Numerals.value(word).orElse(1);
        };
    }

    private static Optional<Target> all(Phrase phrase) {
        if (phrase.is(BY_NAME)) {
            return Optional.empty();
        }
        var except = phrase.match(EXCEPT)
                .or(() -> phrase.match(NOT))
                .filter(found -> found.get("all").is(ALL) || found.get("all").is(PLURAL));
        Phrase which = except.map(found -> found.get("all")).orElse(phrase);
        if (!which.is(ALL) && !which.is(PLURAL)) {
            return Optional.empty();
        }
        Filter filter = FilterParser.read(which).filter();
        return Optional.of(
                new All(filter, except.map(found -> parse(found.get("not"))).orElse(null)));
    }

    /** Parts that need no title to be understood: "task 2 and the last one", "task 3 and the lawn". */
    private static Optional<Target> several(Phrase phrase) {
        var parts = Lists.split(phrase);
        if (parts.size() < 2
                || parts.stream()
                        .noneMatch(part -> part.is(NUMBERS) || places(part).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(
                new Target.Several(parts.stream().map(TargetParser::parse).toList()));
    }

    private static Target title(Phrase phrase) {
        var parts = Lists.split(phrase.drop(Pattern.compile("^both (?!of)")));
        List<Target> split = parts.size() < 2
                ? List.of()
                : parts.stream().map(TargetParser::parse).toList();
        return new Title(bare(phrase), split);
    }

    private static String bare(Phrase phrase) {
        return phrase.match(AROUND)
                .map(found -> Names.text(found.get("t")))
                .filter(text -> !text.isBlank())
                .orElse(Names.text(phrase));
    }
}
