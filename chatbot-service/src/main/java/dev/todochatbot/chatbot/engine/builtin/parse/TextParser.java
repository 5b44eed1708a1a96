package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.TaskChanges;

/** Renaming, notes and tags: requests that carry words of the user's own. */
final class TextParser {

    private static final String QUOTE = "«\\d+»";
    private static final String TAGS = "(?:#[\\p{L}\\p{N}_-]+|" + QUOTE
            + "|[\\p{L}\\p{N}_-]+)(?:(?: ?, ?| and | )(?!due|high|low|medium|make|move|set|put|it )(?:#[\\p{L}\\p{N}_-]+|"
            + QUOTE + "|[\\p{L}\\p{N}_-]+))*?";

    private static final List<Pattern> RENAME = List.of(
            Patterns.of("(?:rename|retitle|re-title|relabel|rename the title of) <t> (?:to|as|into|=|->|- >) <n>"),
            Patterns.of("(?:rename|retitle) (?<t>it|that|this|that one|(?:task |number |#)\\d+|" + QUOTE
                    + ") <n>|(?:rename|retitle) (?<u>.+?) (?<m>" + QUOTE + ")"),
            Patterns.of(
                    "(?:change|set|update|edit|fix|correct|make|replace) {my}(?:title|name|text|wording|description)s? (?:of|for|on) <t> (?:to|into|as|with|by|so it (?:says|reads)) <n>"),
            Patterns.of(
                    "(?:change|set|update|edit|fix|correct|make) (?<t>.+?)(?:'s| its)? (?:title|name|wording) (?:to|into|as) <n>"),
            Patterns.of("(?:call|name|title) (?<t>it|that|this|that one|(?:task |number |#)\\d+) <n>(?: instead)?"),
            Patterns.of(
                    "<t> should (?:rather |instead |actually )?(?:be called|be named|be titled|say|read) <n>(?: instead)?"),
            Patterns.of("give <t> (?:the|a new) (?:title|name) <n>"),
            Patterns.of(
                    "(?:change|reword|rephrase|edit|correct|replace|update|turn) <t> (?:to say|to read|so (?:that )?it (?:says|reads)) <n>"));
    private static final Pattern CHANGE_TO = Patterns.of(
            "(?:change|reword|rephrase|edit|correct|replace|turn|update|modify) <t> (?:to|with|into|by) <n>(?: instead)?");

    private static final List<Pattern> NOTE = List.of(
            Patterns.of(
                    "(?:add|attach|append|put|write|leave|save|include|make|set) (?:(?:a|the|this|another|following|as) )*(?:notes?|comments?|remarks?|descriptions?|details?) (?<n>"
                            + QUOTE + ") (?:to|on|for|in|under|into) <t>"),
            Patterns.of(
                    "(?:add|attach|put|leave|write|make|append|include|set) (?:(?:a|the|this|another) )*(?:notes?|comments?|remarks?) (?:to|on|for|in|about|under) <t>(?: ?: | ?, | ?- | saying(?: that)?:? | that says:? | that | which says | to say | with(?: the text)?:? | ?(?="
                            + QUOTE + "))(?<n>.+)"),
            Patterns.of(
                    "(?:add|attach|put|leave|write|make|append|include) (?:(?:a|the|this|another) )*(?:notes?|comments?|remarks?) (?:saying |that says |: |of |that |with )?<n> (?:to|on|for) (?<t>(?:the |my )?.+)"),
            Patterns.of(
                    "(?:add|put|write|attach|append|include|save) <n> (?:as (?:a |the )?(?:note|comment)|in(?:to)? (?:the )?notes?|to (?:the )?notes?) (?:to|of|for|on|in) <t>"),
            Patterns.of("(?:add|put|write|attach|append) <n> (?:to|in|into|on) <t>(?:'s|'|s') notes?"),
            Patterns.of("(?:set|change|update|replace) (?:the )?notes? (?:of|on|for|in) <t> (?:to|with|:) (?<r>.+)"),
            Patterns.of("(?:notes?|comment) (?:on|for|to(?! self)|in|about) <t> ?[:,-] ?(?<n>.+)"),
            Patterns.of("(?:note|write) (?:down )?(?<n>" + QUOTE + ") (?:on|for|to|in|under) <t>"));
    private static final Pattern CLEAR_NOTE = Patterns.of(
            "(?:remove|delete|clear|erase|drop|empty) (?:(?:all|the|any|its) )*(?:notes?|comments?) (?:of|from|on|for|in) <t>|(?:remove|delete|clear|erase|empty) <u>'s notes?");

    private static final List<Pattern> TAG = List.of(
            Patterns.of(
                    "(?:tag|label|categori[sz]e) <t> (?:with|as|under|by|using|:)(?: the)?(?: tags?| labels?)? (?<g>"
                            + TAGS + ")(?: tags?)?"),
            Patterns.of(
                    "(?:add|put|attach|assign|apply|stick|set|use|give|append) (?:(?:the|a|another|my|these) )*(?:tags?|labels?) (?<g>"
                            + TAGS + ") (?:to|on|onto|for) <t>"),
            Patterns.of(
                    "(?:add|put|attach|assign|apply|stick|set|give) (?:(?:the|a|another|my) )*(?<g>#?[\\p{L}\\p{N}_-]+|"
                            + QUOTE + ") (?:tag|label) (?:to|on|onto|for) <t>"),
            Patterns.of(
                    "(?:add|put|attach|assign|apply) (?<g>#[\\p{L}\\p{N}_-]+(?:(?: ?, ?| and | )#[\\p{L}\\p{N}_-]+)*) (?:to|on|onto|for) <t>"),
            Patterns.of("give <t> (?:the|a) (?:tags?|labels?) (?<g>" + TAGS + ")"),
            Patterns.of("(?:tag|label) <t> (?<g>#[\\p{L}\\p{N}_-]+(?:(?: ?, ?| and | )#[\\p{L}\\p{N}_-]+)*)"),
            Patterns.of("(?:tag|label) (?<t>it|that|this|them|those|both|these|(?:task |number |#)\\d+|the [\\p{L}-]+|"
                    + QUOTE + ") (?<g>[\\p{L}\\p{N}_-]+)"),
            Patterns.of(
                    "<t> (?:gets?|needs?|should have|should get|is|should be) (?:(?:the|a) (?:tag|label)|tagged(?: with| as)?) (?<g>"
                            + TAGS + ")"));
    private static final List<Pattern> UNTAG = List.of(
            Patterns.of(
                    "(?:remove|delete|drop|take|clear|strip|get rid of) (?<all>all (?:the |of the )?tags|(?:the|its|any|every) tags?) (?:from|off|of|on) <t>"),
            Patterns.of("(?:remove|delete|drop|take|clear|strip) (?:(?:the|a) )*(?:tags?|labels?) (?<g>" + TAGS
                    + ") (?:from|off|of|on) <t>"),
            Patterns.of("(?:remove|delete|drop|take|clear|strip) (?:(?:the|a) )*(?<g>#?[\\p{L}\\p{N}_-]+|" + QUOTE
                    + ") (?:tag|label) (?:from|off|of|on) <t>"),
            Patterns.of("(?:remove|delete|drop|take|strip) (?<g>#[\\p{L}\\p{N}_-]+) (?:from|off|of) <t>"),
            Patterns.of("untag (?<g>#?[\\p{L}\\p{N}_-]+) from <t>"),
            Patterns.of("untag (?<all>)<t>"),
            Patterns.of(
                    "<t> (?:is not|should not be|is no longer) (?:tagged(?: with| as)? )(?<g>#[\\p{L}\\p{N}_-]+|[\\p{L}\\p{N}_-]+)(?: any ?more| now)"));

    private TextParser() {}

    static Optional<Request> rename(Phrase phrase) {
        return first(RENAME, phrase).map(found -> rename(found));
    }

    /** "change X to Y", when Y is neither a date nor a priority nor a list. */
    static Optional<Request> changeTo(Phrase phrase) {
        return phrase.match(CHANGE_TO).map(TextParser::rename);
    }

    static Optional<Request> notes(Phrase phrase) {
        var clear = phrase.match(CLEAR_NOTE);
        if (clear.isPresent()) {
            return Optional.of(Request.update(
                    TargetParser.parse(clear.get().first("t", "u")), TaskChanges.notes(TaskChanges.NOTHING, false)));
        }
        return first(NOTE, phrase).map(found -> {
            boolean replaces = found.has("r");
            String text = Names.text(found.get(replaces ? "r" : "n"));
            return Request.update(TargetParser.parse(found.get("t")), TaskChanges.notes(text, !replaces));
        });
    }

    static Optional<Request> tags(Phrase phrase) {
        return first(TAG, phrase)
                .map(found -> Request.update(
                        TargetParser.parse(found.get("t")), TaskChanges.addTags(Names.tags(found.get("g")))))
                .or(() -> first(UNTAG, phrase).map(found -> {
                    List<String> tags = found.has("g") ? Names.tags(found.get("g")) : List.of(TaskChanges.ALL_TAGS);
                    return Request.update(TargetParser.parse(found.get("t")), TaskChanges.removeTags(tags));
                }));
    }

    private static Request rename(Found found) {
        Phrase name = found.first("n", "m").drop(Pattern.compile(" instead$| instead$"));
        return Request.update(TargetParser.parse(found.first("t", "u")), TaskChanges.title(Names.text(name)));
    }

    private static Optional<Found> first(List<Pattern> patterns, Phrase phrase) {
        return patterns.stream()
                .flatMap(pattern -> phrase.match(pattern).stream())
                .findFirst();
    }
}
