package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Lexicon;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Act;
import dev.todochatbot.understanding.request.Request.Action;
import dev.todochatbot.understanding.request.Request.Manner;
import dev.todochatbot.understanding.request.Target;

/** "check off toaster and lawn", "I paid the phone bill", "the lawn is mowed". */
final class CompleteParser {

    private static final String DONE =
            "(?:done|complete|completed|finished|closed|ticked(?: off)?|checked(?: off)?|crossed(?: off)?|over with|accomplished)";
    private static final Pattern ORDER = Patterns.of(
            "(?:mark|set|make|flag|put|label|tick|log|record|report|count|consider|treat|change|move|switch|turn|update|declare|call) <t> (?:down )?(?:status )?(?:as|to|to be|to being|=|into) (?:be )?(?:being )?(?:status )?{as}"
                    + DONE + "(?: {task})?{as}"
                    + "|(?:mark|set|tick|consider|make|get|flag|call|put) <u> {as}" + DONE + "{as}"
                    + "|(?:mark off|check off|tick off|cross off|cross out|cross|strike off|strike out|strike through|strike|knock off|knock out|tick|finish off|finish up|close out|close off|resolve|accomplish|mark as done|mark done|mark as complete|mark complete|mark as completed|mark as finished|set to done|set done|check) <v>(?: (?:off|out)?(?: (?:of|from|on|off) )?(?:my|the) (?:\\w+ ){0,2}lists?)?"
                    + "|(?:check|tick|cross|strike|mark|knock|scratch) <w> (?:off|out)(?:(?: of| from| on)? (?:my|the|our) (?:\\w+ ){0,2}lists?)?{as}");
    private static final Pattern CHECK = Pattern.compile("^check (?!off\\b).*");
    private static final Pattern CHECK_OFF = Pattern.compile(".* (?:off|out)(?: .*)?$");
    private static final Pattern FINISH = Patterns.of("(?:finish|complete|close|do|conclude|wrap up|end) <t>");
    private static final Pattern STATE = Patterns.of(
            "<t> (?:is|are|was|were|has been|have been|got|gets|has gotten|being|be|has now been|has already been|have already been)(?: (?:now|all|already|finally|officially|just|both|also|successfully|totally|completely))* (?<state>[\\p{L}]+)(?: (?:off|up|out|in|away|down|of|with|now|already|too|today|this morning|at last|finally|over|back|yesterday))*"
                    + "|<x>'s (?:been )?{as}(?<now>[\\p{L}]+)(?: now| already)?|<u> (?:is|are|has been|have been|got|was|were) {as}(?:taken care of|dealt with|off my (?:list|plate)|out of the way|in the bag|behind me|in the past|over and done with|good to go|checked off|ticked off)");
    private static final Pattern SUFFIX = Patterns.of(
            "<t> ?[:,=-]? ?(?:(?:is|are) )?{as}(?:done|finished|completed|complete|✓|✔|✅|check|ticked off|checked off)(?: now| already)?[! ]*");
    private static final Pattern PREFIX = Patterns.of(
            "(?:i am |we are |am |i have |just |all )*{as}(?:done|finished|completed|through|complete|ready|good)(?: with| :| -|,)? <t>|(?:i am |we are )?{as}(?:done|finished|through) with <u>");
    private static final Pattern BY_ME = Patterns.of(
            "(?:i|we|i just|my (?:wife|husband|partner|brother|sister|mom|mum|dad|son|daughter|friend|boss|colleague)|someone|somebody|he|she)(?: (?:have|has|had|just|already|finally|also|now|even|actually|went and|went ahead and|managed to|successfully))* (?<past>[\\p{L}-]+)(?: (?:with|off|up|through|around to))? ?<t>");
    private static final Pattern HANDLED = Patterns.of(
            "(?:(?:i|we) (?:have )?)?{as}(?:took care of|taken care of|dealt with|got through|handled|got done with|completed|finished|finished with|finished off|finished up|did|got done|wrapped up|ticked off|checked off|crossed off|done|knocked out) <t>"
                    + "|(?:i|we) (?:have )?{as}(?:got|had|gotten) <u> {as}(?:done|finished|completed|sorted|out of the way|over with)");
    private static final Pattern MANAGED = Patterns.of(
            "(?:i|we) (?:have )?{as}(?:managed to|got around to|got round to|was able to|remembered to) <t>");
    private static final Pattern THING_DONE = Pattern.compile(
            "(?!(?:i|we|you|he|she|it|they|am|is|are)\\b)(?<t>(?:[\\p{L}'-]+ ){1,3})(?<past>[\\p{L}]+)");
    private static final Pattern BARE_PAST =
            Patterns.of("(?:just |already |finally )*(?<past>[\\p{L}-]+) (?:off |up )?<t>");
    private static final Pattern ALONE = Pattern.compile(
            "(?:it is |that is |this is |that one is |i am |all |already )*(?:done|finished|completed)(?: (?:it|that|this|that one|this one))?[ !.]*|(?:i |we )?(?:just |already |have )*(?:did|done|finished|completed) (?:it|that|this|that one|this one)(?: (?:now|already|today))?|(?:check|tick|cross|mark) (?:it|that) off");
    private static final Pattern DETERMINED = Pattern.compile(
            "^(?:the|my|our|it|that|this|all|both|task|number|#|his|her|their|everything|those|these|with)\\b.*");
    private static final Pattern NEED = Pattern.compile("^(?:get|have|having|need|needs|want|be|to|i|we)\\b.*");

    private CompleteParser() {}

    static Optional<Request> order(Phrase phrase) {
        if (phrase.is(ALONE)) {
            return Optional.of(Request.act(Action.COMPLETE, new Target.It()));
        }
        boolean merelyChecks = phrase.is(CHECK) && !phrase.is(CHECK_OFF);
        if (merelyChecks) {
            return Optional.empty();
        }
        return phrase.match(ORDER)
                .map(found -> Request.act(Action.COMPLETE, TargetParser.parse(found.first("t", "u", "v", "w"))))
                .or(() -> phrase.match(FINISH).flatMap(CompleteParser::finish));
    }

    /** "finish the essay by friday" is a plan if there is no such task; "close the window" always is. */
    private static Optional<Request> finish(Found found) {
        Phrase what = found.get("t");
        boolean order = found.phrase().has(Pattern.compile("^(?:finish|complete) "));
        if (!order && !TargetParser.isPointer(what)) {
            return Optional.empty();
        }
        if (TargetParser.parse(what) instanceof Target.All all && !all.filter().isEverything()) {
            return Optional.of(Request.act(Action.COMPLETE, all));
        }
        var dated = Dates.separate(what);
        NewTask otherwise = dated.hasDate() ? Additions.task(found.phrase()) : null;
        return Optional.of(new Act(Action.COMPLETE, TargetParser.parse(dated.rest()), Manner.REPORT, otherwise));
    }

    static Optional<Request> report(Phrase phrase) {
        Phrase bare = withoutTime(phrase);
        return bare.match(MANAGED)
                .or(() -> bare.match(HANDLED))
                .map(found -> reported(found.first("t", "u")))
                .or(() -> bare.match(PREFIX).map(found -> reported(found.first("t", "u"))))
                .or(() -> phrase.match(STATE).filter(CompleteParser::isFinished).map(CompleteParser::state))
                .or(() -> bare.match(STATE).filter(CompleteParser::isFinished).map(CompleteParser::state))
                .or(() -> bare.match(SUFFIX)
                        .filter(found -> !found.get("t").is(NEED))
                        .map(found -> reported(found.get("t"))))
                .or(() -> bare.match(BY_ME)
                        .filter(found -> Lexicon.isPastAfterSubject(found.text("past"))
                                && !found.text("past").equals("had"))
                        .map(found -> reported(withVerb(found))))
                .or(() -> bare.match(BARE_PAST)
                        .filter(found -> Lexicon.isPast(found.text("past")))
                        .map(found -> bare(found, phrase)))
                .or(() -> bare.match(THING_DONE)
                        .filter(found -> Lexicon.isPast(found.text("past"))
                                && !Lexicon.isTaskVerb(bare.words().getFirst().text()))
                        .map(found -> new Act(
                                Action.COMPLETE,
                                Target.title(found.text("past") + " " + Names.text(found.get("t"))),
                                Manner.REPORT,
                                Additions.task(phrase))));
    }

    private static boolean isFinished(Found found) {
        return found.has("u")
                || found.has("now") && Lexicon.isFinishedState(found.text("now"))
                || found.has("state")
                        && Lexicon.isFinishedState(found.text("state"))
                        && !found.get("t").is(NEED);
    }

    /** The participle belongs to the title: "the roses are watered" is about "Water roses". */
    private static Request state(Found found) {
        if (found.has("u")) {
            return reported(found.get("u"));
        }
        String state = found.first("state", "now").text();
        Phrase what = found.first("t", "x");
        Target target = TargetParser.parse(what);
        boolean telling = target instanceof Target.Title title
                && title.parts().isEmpty()
                && Lexicon.isPastAfterSubject(state)
                && !state.equals("done");
        return reported(telling ? Target.title(state + " " + Names.text(what)) : target);
    }

    private static Request bare(Found found, Phrase phrase) {
        boolean clear = found.get("t").is(DETERMINED) || TargetParser.isPointer(found.get("t"));
        return new Act(
                Action.COMPLETE,
                TargetParser.parse(withVerb(found)),
                Manner.REPORT,
                clear ? null : Additions.task(phrase));
    }

    private static Phrase withVerb(Found found) {
        Phrase what = found.get("t");
        return TargetParser.isPointer(what) ? what : found.get("past").plus(what);
    }

    private static Request reported(Phrase what) {
        return reported(TargetParser.parse(what));
    }

    private static Request reported(Target target) {
        return new Act(Action.COMPLETE, target, Manner.REPORT, null);
    }

    private static Phrase withoutTime(Phrase phrase) {
        var dated = Dates.separate(phrase);
        if (dated.due() != null) {
            return dated.rest();
        }
        return Dates.over(phrase)
                .filter(over -> over.before().trimmed().isEmpty()
                        != over.after().trimmed().isEmpty())
                .map(over -> over.before().plus(over.after()).trimmed())
                .orElse(phrase);
    }
}
