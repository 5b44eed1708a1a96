package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Lexicon;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Add;
import dev.todochatbot.understanding.request.Request.Talk;

/**
 * Cuts a message where a new request begins. "and" within a title is left alone: only what by itself is a request of ours
 * starts a new clause.
 */
final class ClauseSplitter {

    private static final Pattern SENTENCE_END = Pattern.compile("[.;\\n]|!|\\?");
    private static final Pattern ABBREVIATION = Pattern.compile("dr|mr|mrs|ms|prof|st|mt|vs|approx|dept|inc|ltd");
    private static final Pattern STATEMENT_START = Pattern.compile("^(?:i|we|it|the|my|that|this)\\b.*");
    private static final Pattern PLAIN_VERB = Pattern.compile(
            "^(?:please )?(?:finish|complete|cancel|close|drop|delete|remove|clear|discard|erase|resolve|move|set|make|change|put|bring|push|check|cross|get|take|schedule|find|read|print|review|open|see|note|write|record|create|label|tag|file|send|update|edit|add|tick|mark|list|show)\\b.*");
    private static final Pattern ADDING = Pattern.compile("^add (?:also )?(?=.)");
    private static final Pattern MARKED = Pattern.compile(
            "\\b(?:tasks?|todos?|it|that|them|reminder|(?:my|the) (?:\\w+ )?list|as (?:done|complete|completed|finished)|done|off|priority|tag|due|remind|me)\\b|#\\d|\\b\\d+\\b");
    private static final Pattern COURTESY = Pattern.compile("(?:please )?(?:be so kind|do me a favou?r|please|kindly)");
    private static final Pattern NOTE = Pattern.compile("^(?:with )?(?:the |a )?notes? ?:.*");
    private static final Pattern FREE_TEXT =
            Pattern.compile(".*\\b(?:notes?|comment)\\b.*(?::|\\bsaying\\b|\\bsays\\b).*");

    private ClauseSplitter() {}

    static List<Phrase> split(Phrase message) {
        var clauses = new ArrayList<Phrase>();
        for (Phrase sentence : sentences(message)) {
            clauses.addAll(clauses(sentence));
        }
        return clauses;
    }

    private static List<Phrase> sentences(Phrase message) {
        var sentences = new ArrayList<Phrase>();
        int from = 0;
        BitSet dated = Dates.amidst(message);
        for (int i = 0; i < message.size(); i++) {
            if (!dated.get(i)
                    && !isAbbreviated(message, i)
                    && message.slice(i, i + 1).is(SENTENCE_END)) {
                boolean question = message.words().get(i).text().equals("?");
                addIfTelling(sentences, message.slice(from, question ? i + 1 : i));
                from = i + 1;
            }
        }
        addIfTelling(sentences, message.from(from));
        return sentences;
    }

    /** "Dr. Smith". */
    private static boolean isAbbreviated(Phrase message, int point) {
        return point > 0
                && message.words().get(point).text().equals(".")
                && message.slice(point - 1, point).is(ABBREVIATION);
    }

    private static List<Phrase> clauses(Phrase sentence) {
        List<Joint> joints = Joint.all(sentence);
        var clauses = new ArrayList<Phrase>();
        int from = 0;
        for (int i = 0; i < joints.size(); i++) {
            Joint joint = joints.get(i);
            boolean amidst = joint.at() > from && joint.end() < sentence.size();
            if (!amidst || Joint.isListed(sentence, joints, i)) {
                continue;
            }
            Phrase left = sentence.slice(from, joint.at());
            Phrase right = sentence.slice(joint.end(), Joint.reach(sentence, joints, i));
            if (isBoundary(left, right, sentence.from(joint.end()))) {
                addIfTelling(clauses, left);
                from = joint.end();
            }
        }
        if (clauses.isEmpty() && from == 0) {
            return List.of(sentence);
        }
        clauses.add(sentence.from(from));
        return clauses;
    }

    /**
     * @param right what follows, as far as a request usually reaches
     * @param rest all that follows
     */
    private static boolean isBoundary(Phrase left, Phrase right, Phrase rest) {
        if (left.trimmed().isEmpty() || right.trimmed().isEmpty() || left.is(FREE_TEXT) || right.is(NOTE)) {
            return false;
        }
        if (continues(right)
                && !ClauseParser.ours(left).isEmpty()
                && ClauseParser.ours(left).getLast() instanceof Request.Update update
                && update.changes().addTags().isEmpty()
                && update.changes().title() == null) {
            return true;
        }
        boolean further = right.size() < rest.size() && rest.is(PLAIN_VERB);
        if (!startsRequest(right) && !(further && isOurs(rest))) {
            return false;
        }
        Phrase request = Courtesy.strip(right);
        List<Request> before = ClauseParser.ours(left);
        if (addsMore(left, request, before)) {
            return true;
        }
        if (before.isEmpty()) {
            boolean needsMark = request.is(PLAIN_VERB);
            return !request.is(STATEMENT_START)
                    && !isReport(right)
                    && (!needsMark || request.has(MARKED))
                    && left.trimmed().size() > 1;
        }
        boolean coordinated = before.getLast() instanceof Add add
                && !add.task().title().contains(" ")
                && request.is(PLAIN_VERB)
                && left.has(Pattern.compile("\\bto\\b"));
        return !coordinated || request.has(MARKED);
    }

    /** "… and add call Ana": a new request whatever came before, but "sort and add labels" are two verbs of one task. */
    private static boolean addsMore(Phrase left, Phrase right, List<Request> before) {
        var added = right.find(ADDING).map(Found::after).filter(words -> !words.isEmpty());
        List<Request> requests = ClauseParser.ours(right);
        boolean adds =
                added.isPresent() && !requests.isEmpty() && requests.stream().allMatch(Add.class::isInstance);
        return adds && (!endsInMereVerb(left, before) || Lists.startsWithVerb(added.get()));
    }

    private static boolean endsInMereVerb(Phrase left, List<Request> before) {
        boolean alone = before.isEmpty()
                ? left.trimmed().size() == 1
                : before.getLast() instanceof Add add && !add.task().title().contains(" ");
        return alone && Lexicon.isTaskVerb(left.trimmed().words().getLast().text());
    }

    /** Whether the words say one more change of the task spoken of: "… and due friday". */
    static boolean continues(Phrase words) {
        return ChangePhrases.parse(words.trimmed(), true).isPresent();
    }

    /** Whether the words up to some later joint, or all of them, are a request of ours. */
    private static boolean startsRequest(Phrase right) {
        if (isOurs(right)) {
            return true;
        }
        for (int at = 1; at < right.size(); at++) {
            if (Joint.lengthAt(right, at) > 0 && isOurs(right.slice(0, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOurs(Phrase phrase) {
        List<Request> requests = ClauseParser.ours(phrase);
        boolean mereNouns = requests.stream().anyMatch(Request.Show.class::isInstance)
                && !QueryParser.isAsked(Courtesy.strip(phrase));
        return !requests.isEmpty() && !mereNouns && requests.stream().noneMatch(Talk.class::isInstance);
    }

    private static boolean isReport(Phrase phrase) {
        return CompleteParser.order(Courtesy.strip(phrase)).isEmpty()
                && CompleteParser.report(Courtesy.strip(phrase)).isPresent()
                && DeleteParser.parse(Courtesy.strip(phrase)).isEmpty()
                && UpdateParser.order(Courtesy.strip(phrase)).isEmpty()
                && AddParser.explicit(Courtesy.strip(phrase)).isEmpty()
                && QueryParser.parse(Courtesy.strip(phrase)).isEmpty();
    }

    private static void addIfTelling(List<Phrase> clauses, Phrase clause) {
        if (!clause.trimmed().isEmpty() && !clause.trimmed().is(COURTESY)) {
            clauses.add(clause);
        }
    }
}
