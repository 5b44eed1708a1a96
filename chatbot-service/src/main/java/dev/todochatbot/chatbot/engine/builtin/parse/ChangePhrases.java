package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.TaskChanges;

/** What comes after the task in "make X …", "move X …": "high priority and due today", "to friday", "to the shopping list". */
final class ChangePhrases {

    private static final Pattern PRIORITY = Pattern.compile(
            "(?:(?:as|to|with|at|a|an|be|to be|on|of|into|the|have|is|has|in|get|gets) )*(?<p>(?:very |really |super |extremely |so )?(?:high|higher|highest|top|medium|normal|mid|moderate|low|lower|lowest|minor|no|none|urgent|important|critical|crucial|unimportant|not important|not urgent|more important|more urgent|less important|less urgent|p1|p2|p3|!high|!medium|!low|!none))(?:[ -](?:priority|prio|importance|urgency))?(?: (?:task|now|again|please|instead|any ?more|any longer))*");
    private static final Pattern PRIORITY_TO = Pattern.compile(
            "(?:(?:its|the|'s) )?(?:priority|prio|importance) (?:to|as|is|:|=)? ?(?<p>high|medium|normal|low|none|highest|lowest|urgent|top)");
    private static final Pattern DUE = Pattern.compile(
            "(?:(?:to be|as|be|is|are|to have|with|have|has|its|the|a|to|'s) )*(?:(?:due(?: date)?|deadline)(?: (?:of|for|on|by|to|at|is|as|:)(?= ))?|to|until|till|onto|for|by|from .+ to|back to|forward to|over to|out to|up to|off to|off until|back until|instead to) (?<d>.+?)(?: instead(?: of .+)?| now| please| then)*");
    private static final Pattern BARE_DUE = Pattern.compile(
            "(?:(?:to|until|till|onto|for|by|on|at|back|forward) )*(?<d>.+?)(?: instead(?: of .+)?| now)?");
    private static final Pattern NO_DUE = Pattern.compile(
            "(?:(?:to|as|be|have|with|has|to have|to be) )*(?:no (?:due date|deadline|date|due)|undated|without (?:a |any )?(?:due date|deadline|date|due)|unscheduled|due (?:whenever|never|any ?time)|to (?:whenever|any ?time|some ?day|no date|none)|whenever)(?: (?:any ?more|now|any longer))?");
    private static final Pattern SHIFT =
            Pattern.compile("(?<way>(?:back|forward|out|off|ahead|on|up|later|earlier|over) )?(?<by>.+)");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:by |for )?(?:another (?=\\d|a |two|three|four|five|six)|(?<more>another ))?(?<span>.+?)(?: (?:later|earlier|forward|back|out|on|ahead))?");
    private static final Pattern TAG = Pattern.compile(
            "(?:(?:and|also|be) )*(?:tag(?:ged)?|label(?:l?ed)?|with (?:the |a )?(?:tags?|labels?)|the tags?)(?: (?:it|as|with|them|that))*(?: (?:the )?tags?)? (?<g>(?:#?[\\p{L}\\p{N}_-]+|«\\d+»)(?:(?: ?, ?| and )(?!due|high|low|medium|make|move|set|put|it )(?:#?[\\p{L}\\p{N}_-]+|«\\d+»))*)|(?<h>#[\\p{L}\\p{N}_-]+(?: ?,? ?(?:and )?#[\\p{L}\\p{N}_-]+)*)");
    private static final Pattern LIST = Pattern.compile(
            "(?:(?:back|over|be) )?(?:in|into|to|onto|on|under|in to|on to) (?:(?:my|the|our) )?(?:list (?:called |named )?(?<a>.+)|(?<b>(?!(?:my|the|our|todo|task)\\b).+?) (?:list|project|folder)|(?<c>inbox))(?: instead)?|\\+(?<d>[\\p{L}\\p{N}_-]+)");
    private static final Pattern NOTE = Pattern.compile("with (?:the |a )?(?:notes?|comment) (?:saying |: ?)?(?<n>.+)");
    private static final Pattern REPEAT = Pattern.compile(
            "(?:(?:to|be|it|so it|that it|as|a) )*(?:repeat(?:ing|s|ed)?|recur(?:ring|s)?|happen(?:ing|s)?)? ?(?<r>.+?)(?: now)?");
    private static final Pattern NO_REPEAT = Pattern.compile(
            "(?:(?:to|be) )?(?:not (?:repeat(?:ing)?|recur(?:ring)?)|non-?(?:repeating|recurring)|one-?(?:off|time)|once only|no longer (?:repeat(?:ing)?|recurring))(?: any ?more)?");
    private static final Pattern JOINT = Pattern.compile("and|,|with|also|but|plus|at|as well as|&");

    private ChangePhrases() {}

    /** @param bare whether a date needs no "to" or "due" before it, as after "postpone" */
    static Optional<TaskChanges> parse(Phrase words, boolean bare) {
        Phrase phrase = words.trimmed();
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        return one(phrase, bare).or(() -> several(phrase, bare));
    }

    private static Optional<TaskChanges> several(Phrase phrase, boolean bare) {
        for (int i = phrase.size() - 1; i > 0; i--) {
            if (!phrase.slice(i, i + 1).is(JOINT)) {
                continue;
            }
            int next = phrase.slice(i + 1, i + 2).is(JOINT) ? i + 2 : i + 1;
            boolean keep = phrase.slice(i, i + 1).is(Pattern.compile("with|at"));
            Phrase right = keep ? phrase.from(i) : phrase.from(next);
            var second = one(right.trimmed(), true);
            var first = second.isPresent() ? parse(phrase.slice(0, i), bare) : Optional.<TaskChanges>empty();
            if (first.isPresent()) {
                return first.map(changes -> changes.and(second.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<TaskChanges> one(Phrase phrase, boolean bare) {
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        return priority(phrase)
                .or(() -> phrase.is(NO_DUE) ? Optional.of(TaskChanges.due(TaskChanges.NOTHING)) : Optional.empty())
                .or(() -> due(phrase, bare))
                .or(() -> shift(phrase))
                .or(() -> repeat(phrase, bare))
                .or(() -> tags(phrase))
                .or(() -> list(phrase))
                .or(() -> phrase.match(NOTE).map(found -> TaskChanges.notes(Names.text(found.get("n")), true)));
    }

    private static Optional<TaskChanges> priority(Phrase phrase) {
        return phrase.match(PRIORITY)
                .or(() -> phrase.match(PRIORITY_TO))
                .map(found -> Names.priority(found.text("p").replaceFirst("^!", "")))
                .map(TaskChanges::priority);
    }

    private static Optional<TaskChanges> due(Phrase phrase, boolean bare) {
        return phrase.match(DUE)
                .flatMap(found -> Dates.due(found.get("d")))
                .or(() -> bare ? phrase.match(BARE_DUE).flatMap(found -> Dates.due(found.get("d"))) : Optional.empty())
                .map(TaskChanges::due);
    }

    private static Optional<TaskChanges> shift(Phrase phrase) {
        return phrase.match(SHIFT)
                .flatMap(found -> span(found.get("by"))
                        .filter(span -> found.has("way")
                                || phrase.has(Pattern.compile(
                                        "^(?:by|another)\\b|(?:later|earlier|back|forward|out|ahead|on)$")))
                        .map(span -> {
                            boolean earlier = found.text("way").matches("earlier|up")
                                    || phrase.text().endsWith("earlier");
                            return TaskChanges.shift(span + (earlier ? " earlier" : " later"));
                        }));
    }

    /** "By two days", "another week". */
    static Optional<String> span(Phrase phrase) {
        return phrase.match(AMOUNT)
                .map(found -> (found.has("more") ? "1 " : "") + found.text("span"))
                .filter(Dates::isSpan);
    }

    private static Optional<TaskChanges> repeat(Phrase phrase, boolean bare) {
        if (phrase.is(NO_REPEAT)) {
            return Optional.of(TaskChanges.recurrence(TaskChanges.NOTHING));
        }
        boolean said = bare || phrase.has(Pattern.compile("^(?:to|be|repeat|recur|happen|as)"));
        return phrase.match(REPEAT)
                .filter(found -> said)
                .flatMap(found -> Dates.recurrence(found.get("r")))
                .map(TaskChanges::recurrence);
    }

    private static Optional<TaskChanges> tags(Phrase phrase) {
        return phrase.match(TAG)
                .map(found -> found.has("g") ? found.get("g") : found.get("h"))
                .map(Names::tags)
                .filter(tags -> !tags.isEmpty())
                .map(List::copyOf)
                .map(TaskChanges::addTags);
    }

    private static Optional<TaskChanges> list(Phrase phrase) {
        return phrase.match(LIST).map(found -> {
            String group = found.has("a") ? "a" : found.has("b") ? "b" : found.has("c") ? "c" : "d";
            return TaskChanges.list(Names.list(found.get(group)));
        });
    }
}
