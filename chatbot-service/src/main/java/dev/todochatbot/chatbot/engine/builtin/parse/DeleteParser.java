package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Act;
import dev.todochatbot.understanding.request.Request.Action;
import dev.todochatbot.understanding.request.Request.Manner;

/** "delete the lawn task", "take it off the list", "the toaster can go from my list". */
final class DeleteParser {

    private static final String OFF_LIST =
            "(?: (?:completely|entirely|permanently|for good|forever|altogether|again))*(?: (?:from|off|out of|off of|on|in) (?:my|the|our) (?:todo |task |to do )?(?:lists?|tasks|todos))?";
    private static final Pattern ORDER = Patterns.of(
            "(?:delete|remove|erase|trash|discard|scrap|ditch|purge|eliminate|cancel|drop|get rid of|bin|del|rm|dismiss|axe|abandon) <t>"
                    + OFF_LIST);
    /** Verbs of household tasks too: they delete only what is pointed at as a task. */
    private static final Pattern AMBIGUOUS = Patterns.of(
            "(?:clear|clear out|clear away|clear up|clean out|clean up|throw out|throw away|wipe|wipe out|dump|lose|forget|forget about|kill|chuck|chuck out|empty|toss|take away|take out|skip|throw|take off) <t>"
                    + OFF_LIST);

    private static final Pattern TAKE_OFF = Patterns.of(
            "(?:take|get|strip|pull|kick|throw|wipe|have|put) <t> (?:off|from|out of|off of)(?: (?:my|the|our) (?:\\w+ ){0,2}lists?)|(?:take|get) (?<u>it|that|this|them|those|these|task \\d+|number \\d+|#\\d+) (?:off|away|out)|(?:take|get) off (?:my|the|our) (?:\\w+ )?list <v>");
    private static final Pattern CAN_GO = Patterns.of(
            "<t> (?:can|may|should|must|could|has to|needs to|have to|need to) (?:now )?(?:go(?: away)?|disappear|be (?:deleted|removed|dropped|cancelled|canceled|trashed|scrapped|erased|taken off|binned|discarded))(?: now| then)?(?: (?:from|off|out of)(?: of)? .+)?"
                    + "|<u> (?:is|are) (?:no longer|not) (?:needed|necessary|relevant|required|important any ?more|happening)(?: any ?more| any longer| now| after all)*"
                    + "|<v> (?:is|are|was|were|got|has been|have been) (?:now |just )?(?:cancelled|canceled|obsolete|off the table|called off|irrelevant|redundant|pointless)(?: now)?");
    private static final Pattern NOT_NEEDED = Patterns.of(
            "(?:i|we) (?:do not|no longer|will not) (?:need|want|have)(?: to)?(?: (?:do|have|worry about|see|keep))? (?!(?:to )?know)<t>(?: any ?more| any longer| after all| now| at all)*(?: on (?:my|the) (?:\\w+ )?list)?"
                    + "|(?:there is )?no (?:more )?need (?:to|for) <u>(?: any ?more| any longer| after all| now)*|(?:i|we) can not be bothered (?:to|with) <v>");
    private static final Pattern NO_LONGER = Pattern.compile(
            ".*(?:any ?more|any longer|no longer|after all|no (?:more )?need|on (?:my|the) (?:\\w+ )?list)\\b.*");
    private static final Pattern DROP_AT = Pattern.compile(
            "^drop (?:off )?.+ (?:at|off|by|in|to|with|over) .+|^drop (?:off|by|in)\\b.*|^.+ dropp?ed? off$");
    private static final Pattern NOT_A_TASK = Pattern.compile("^(?:it|about it|that|this)$");

    private DeleteParser() {}

    static Optional<Request> parse(Phrase phrase) {
        if (phrase.is(DROP_AT)) {
            return Optional.empty();
        }
        return phrase.match(TAKE_OFF)
                .map(found -> found.first("t", "u", "v"))
                .map(DeleteParser::delete)
                .or(() -> phrase.match(ORDER).map(found -> delete(found)))
                .or(() -> phrase.match(AMBIGUOUS)
                        .filter(DeleteParser::pointsAtATask)
                        .map(found -> delete(found.get("t"))))
                .or(() -> phrase.match(CAN_GO).map(found -> delete(found.first("t", "u", "v"))))
                .or(() -> phrase.match(NOT_NEEDED)
                        .filter(found -> phrase.is(NO_LONGER))
                        .map(found -> delete(found.first("t", "u", "v"))));
    }

    private static boolean pointsAtATask(Found found) {
        boolean forget = found.phrase().text().startsWith("forget");
        return TargetParser.isPointer(found.get("t"))
                        && !(forget && found.get("t").is(NOT_A_TASK))
                || forget && found.phrase().text().startsWith("forget about ")
                || found.phrase()
                        .has(Pattern.compile("(?:from|off|out of|on|in) (?:my|the) (?:\\w+ )?(?:list|tasks|todos)$"));
    }

    private static Request delete(Phrase what) {
        return Request.act(Action.DELETE, TargetParser.parse(what));
    }

    /** "cancel the gym by friday" is a plan if there is no such task. */
    private static Request delete(Found found) {
        Phrase what = found.get("t");
        var dated = Dates.separate(what);
        boolean plan = dated.hasDate() && found.phrase().text().startsWith("cancel") && !TargetParser.isPointer(what);
        NewTask otherwise = plan ? Additions.task(found.phrase()) : null;
        return new Act(Action.DELETE, TargetParser.parse(what), Manner.ORDER, otherwise);
    }
}
