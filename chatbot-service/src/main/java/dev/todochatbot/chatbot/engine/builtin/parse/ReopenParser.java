package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Lexicon;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Action;
import dev.todochatbot.understanding.request.Target;

/** "reopen renew insurance", "task 6 isn't done after all", "I have not mowed the lawn". */
final class ReopenParser {

    private static final String NOT_DONE =
            "(?:not (?:yet )?(?:done|complete|completed|finished)(?: yet)?|undone|un-done|open|incomplete|uncompleted|unfinished|pending|active|to ?do|outstanding)";
    private static final Pattern ORDER = Patterns.of(
            "(?:re-?open|re-?activate|un-?check|un-?tick|un-?mark|un-?complete|un-?finish|un-?cross|re-?do|undo (?:completing|finishing|the completion of)) <t>(?: again)?(?: as (?:done|complete|completed))?"
                    + "|(?:mark|set|make|flag|change|turn|switch|move|put|get|leave|keep) <u> (?:back )?(?:as |to |into |to be )?(?:being )?"
                    + NOT_DONE + "(?: again)?"
                    + "|(?:put|move|add|place|get) <v> back(?: (?:on|to|in|into|onto) (?:my |the )?(?:open |active |todo |task )*(?:list|tasks|todos|open tasks))?(?: again)?");
    private static final Pattern AGAIN = Patterns.of(
            "<t> (?:is|are) (?:open|active|undone|not done|due) again|<u> (?:needs?|has|have) (?:to be done|doing|to be redone|redoing)(?: (?:again|once more))?|i (?:have|need) to (?:redo|do) <v> again");
    private static final Pattern NOT_FINISHED = Patterns.of(
            "<t> (?:is|are|was|were|has|have)(?: actually| still| in fact| really| apparently)* not(?: actually| really| yet| been| quite| even| fully)* (?<state>[\\p{L}]+)(?<after>(?: (?:yet|after all|actually|though|at all|either|anymore|any more|off|up|with))*)|<u> (?:is|are) (?:actually |in fact )?still (?<open>open|undone|not done|unfinished|pending)(?: (?:after all|actually))*");
    private static final Pattern NOT_BY_ME = Patterns.of(
            "(?:i|we) (?<still>still )?(?:have|did|had|am|was|are|do) (?<really>actually |really |in fact )*(?:still )?not (?<really2>actually |really )?(?:yet |even |quite |been able to |get around to |got around to |gotten around to |managed to |manage to )*(?<t>(?:done|finished|completed|finish|complete|done with|finished with|through with|do)? ?.+?)(?<after>(?: (?:yet|after all|actually|though|at all|either))*)");
    private static final Pattern LEADING_DONE = Pattern.compile("^(?:done|finished|completed?|finish|do)(?: with)?$");
    private static final Pattern INSISTS = Pattern.compile(".*(?:after all|actually|really).*");
    private static final Pattern DID_NOT = Pattern.compile("(?:i|we) (?:do|am|was|are) .*");

    private ReopenParser() {}

    static Optional<Request> order(Phrase phrase) {
        return phrase.match(ORDER)
                .or(() -> phrase.match(AGAIN))
                .map(ReopenParser::target)
                .map(target -> Request.act(Action.REOPEN, target));
    }

    /** A denial. It reopens what stands as done when it says so plainly. */
    static Optional<Request> denial(Phrase phrase) {
        var state = phrase.match(NOT_FINISHED)
                .filter(found -> found.has("open") || Lexicon.isFinishedState(found.text("state")));
        if (state.isPresent()) {
            return state.map(found -> new Request.StillOpen(target(found), true));
        }
        return phrase.match(NOT_BY_ME).filter(ReopenParser::deniesAnAction).map(found -> {
            boolean insists = phrase.is(INSISTS);
            return new Request.StillOpen(TargetParser.parse(withoutDone(found.get("t"))), insists);
        });
    }

    private static boolean deniesAnAction(Found found) {
        Phrase what = found.get("t");
        String first = what.words().getFirst().text();
        boolean verb = Lexicon.isPastAfterSubject(first)
                || Lexicon.isTaskVerb(first)
                || LEADING_DONE.matcher(first).matches();
        return verb
                && (!found.phrase().is(DID_NOT) || LEADING_DONE.matcher(first).matches() || first.equals("through"));
    }

    private static Phrase withoutDone(Phrase what) {
        for (int length = Math.min(2, what.size() - 1); length > 0; length--) {
            if (what.slice(0, length).is(LEADING_DONE)) {
                return what.from(length);
            }
        }
        return what;
    }

    private static Target target(Found found) {
        return TargetParser.parse(found.first("t", "u", "v"));
    }
}
