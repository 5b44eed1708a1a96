package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Lexicon;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.request.Period;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Kind;

/** "show overdue tasks", "how many are open?", "what have I finished this week", "when is the phone bill due?". */
final class QueryParser {

    private static final Pattern VERB = Pattern.compile(
            "^(?:show|display|list|enumerate|view|tell me|let me see|let me know|let me hear|i (?:want|would like) to (?:see|know|hear)|give me|remind me (?:of )?(?:what|which)|see|summari[sz]e|sum up|recap|count|read out|read me|read back|read aloud|read|search for|search|look for|look up|find|filter(?: by)?|pull up|bring up|get me|fetch|check|review|go (?:through|over)|run (?:me )?through|walk me through|print out|print|say|name|open)\\b ?");
    private static final Pattern CLEAR_VERB = Pattern.compile(
            "^(?:show|display|list|enumerate|tell me|let me see|let me know|let me hear|i (?:want|would like) to (?:see|know|hear)|remind me|summari[sz]e|count|read out|search for|filter|see)\\b.*");
    private static final Pattern QUESTION = Pattern.compile(
            "^(?:what|which|who|when|where|why|how|is|are|am|was|were|do|does|did|have i|have we|has|had|can|could|should|shall|will|would|any|anything|something|got|whats?)\\b.*|.*\\?$");
    private static final Pattern TASKS = Pattern.compile(
            "\\b(?:tasks?|todos?|to do|lists?|reminders?|items?|everything|anything|something|overdue|over due|due|deadlines?|open|done|undone|finished|completed|pending|outstanding|unfinished|agenda|plate|planned|scheduled|priorit\\w+|urgent|important|tagged|tags?|inbox|left|remaining|late|recurring|repeating|undated|should i|shall i|must i|must be|i should|i must|need to|needs|have to|to be|next|coming up|missed|up for|going on|behind|due|doing|happening|on for|still|look like)\\b|#\\p{L}");
    private static final Pattern HOW_MANY = Pattern.compile(
            "\\bhow (?:many|much)\\b|^count\\b|\\b(?:the )?(?:number|count|total) of\\b|^am i .*\\bbehind\\b");
    private static final Pattern SUMMARY = Pattern.compile(
            "(?:(?:show|give|get|tell) (?:me )?)?(?:a |an |the |my |quick |short |brief )*(?:summary|overview|recap|status(?: report)?|digest|rundown|briefing|report)(?: (?:of|on|about|for) .*)?|summari[sz]e.*|sum (?:it )?up.*|how (?:am i|are things|is my (?:list|day|week)|does my (?:list|day|week) look|do things|busy am i|is it).*|where do i stand.*|what is (?:the|my) (?:status|situation|state).*|recap.*");
    private static final Pattern SUMMARY_WORDS = Pattern.compile(
            "^(?:an? |the |my )?(?:quick |short |brief )?(?:summary|overview|recap|status(?: report)?|digest|rundown|briefing|report)\\b|^how (?:am i|are things|is my (?:list|day|week)|does my (?:list|day|week) look|do things|busy am i|is it)\\b");
    private static final Pattern IN_LIST =
            Patterns.of("what is (?:in|inside) (?:my |the )?(?<l>[\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+)?)");
    private static final Pattern NEXT = Pattern.compile(
            "what (?:should|shall|must|could|can|do|would) i (?:do|tackle|start|work on|focus on|begin|need to do|have to do)(?: (?:with|on))? ?(?:next|first|now|right now|right away)?|what is (?:next|up next|first|my next (?:task|thing|deadline)|the (?:next|most (?:important|urgent)|first|top|highest priority) .*)|what (?:is|are) (?:my|the) (?:top|next|most important|most urgent|highest) .*|which (?:task|one) (?:is|should|do|shall|comes) .*(?:first|next|most (?:important|urgent)).*|where (?:should|do|shall) i (?:start|begin)|what comes next");
    private static final Pattern LISTS = Pattern.compile(
            "(?:(?:what|which) (?:lists|projects) (?:do i have|are there|exist|have i got).*|(?:show|list|display|what are)(?: me)? (?:all )?(?:of )?(?:my |the )?(?:lists|projects)|how many lists .*|do i have (?:any |other )?lists.*)");
    private static final Pattern TAGS = Pattern.compile(
            "(?:(?:what|which) (?:tags|labels) (?:do i (?:have|use)|are there|exist|have i (?:got|used)).*|(?:show|list|display|what are)(?: me)? (?:all )?(?:of )?(?:my |the )?(?:tags|labels)|how many tags .*)");
    private static final Pattern HISTORY = Pattern.compile(
            "(?:what|which|how many|how much|show|list|tell me|give me|display|did i|have i|everything|all|anything|something)\\b.*?\\b(?<verb>finish(?:ed)?|complet(?:e|ed)|done|do|accomplish(?:ed)?|achieved?|ticked off|tick off|checked off|crossed off|managed|closed?|get done|got done|deleted?|removed?|add(?:ed)?|created?|changed?|reopen(?:ed)?|happened|updated?|been up to)\\b.*");
    private static final Pattern PAST = Pattern.compile(
            ".*\\b(?:have i|did i|i have|i (?:finished|completed|did|closed|accomplished|achieved|added|created|deleted|removed|got)|was|were|got|have been|has been|done|finished|completed|did you|have you|you (?:did|changed)|changed|happened|have we|did we)\\b.*");
    private static final Pattern TO_COME = Pattern.compile("\\bshould|to be|(?:have|need|got|want|left) to|due\\b");
    private static final Pattern YOUR_DEEDS = Pattern.compile(
            "what (?:did|have) you (?:just )?(?:do|done|change|changed|delete|deleted|add|added)\\??|what (?:just )?(?:changed|happened)(?: (?:today|just now|recently))?\\??|(?:show|list) (?:me )?(?:the |my |all |recent |latest )*(?:activity|history|changes|log)");
    private static final Pattern DESCRIBE = Patterns.of(
            "(?:when|by when|until when|what (?:day|time|date)) (?:is|are|was|do i (?:have|need) to|should i|must i|does) <t>(?: (?:due|scheduled|planned|happening|supposed to happen|have to be done|need to be done))?"
                    + "|what (?:is|are) (?:the )?(?:due date|deadline|priority|status|notes?|details?|tags?|list|due|state|recurrence|title|description|title and notes) (?:of|for|on|about) <u>"
                    + "|(?:show|give|tell|read|get|display|open)(?: me)? (?:(?:the|more|all) )*(?:due date|deadline|priority|status|notes?|details?|info(?:rmation)?|tags|description)s? (?:of|for|on|about) <v>|(?:show|open|display|describe|read|check|what is|what was|view|see|tell me about|get)(?: me)? (?<w>(?:task |number |#|task number |no )#?\\d+)"
                    + "|(?:tell me (?:more )?about|what about|details of|more about|describe) <x>|(?:what|which) (?:tags?|list|priority|notes?|due date|deadline) (?:does|do|is|are) <y>(?: (?:have|on|in|got))?|how (?:urgent|important) is <z>");
    private static final Pattern IS_IT = Patterns.of(
            "(?:is|are|was|were|has|have) (?<t>(?!there\\b|i\\b|any|something\\b).+?) (?:been )?(?:already |all |still |now )*(?<s>[\\p{L}]+)(?: (?:yet|already|off|today|tomorrow|now))?|(?:did|have) (?:i|we) (?:already |ever )*(?<u>.+?)(?: (?:yet|already))?|(?:is|are) (?<v>(?!there\\b|i\\b|any|something\\b).+?) (?:still )?(?:due|on my list|on the list|open|overdue|late|urgent|important)(?: .*)?");
    private static final Pattern CHECKED_OFF = Pattern.compile("^check .* off\\b.*");
    private static final Pattern ENDS_OPEN = Pattern.compile("^(?:what|which|who|where|why|how)\\b.*");
    private static final Pattern NOUN_PHRASE = Pattern.compile(
            "^(?:(?:and |also )?(?:all|my|the|open|done|overdue|over due|completed|finished|remaining|pending|unfinished|outstanding|urgent|high|low|medium|top|important|priority|prio|undated|today's|tomorrow's|this week's|next week's|current|everything|anything|upcoming|recurring|repeating|due|late|tasks?|todos?|agenda|list|inbox|what about|how about|only|just)\\b ?)+.*");
    private static final Pattern REPORT = Pattern.compile(
            "^(?:done|finished|completed)(?: (?:with|:) .*)?$|.*\\b(?:belongs?|goes|should|can|needs?|must) .*|.* (?:is|are|was|were|have been|has been) (?:now |all |already )*(?:done|finished|completed|complete)$");
    private static final Pattern ABOUT_FILTER = Patterns.of("(?:what|how) about <x>|and <y>|only <z>|just <w>");

    private QueryParser() {}

    static Optional<Request> parse(Phrase sentence) {
        Phrase phrase = sentence.trimmed();
        if (phrase.is(LISTS)) {
            return show(Filter.OPEN.withStatus("all"), Kind.LISTS);
        }
        if (phrase.is(TAGS)) {
            return show(Filter.OPEN.withStatus("all"), Kind.TAGS);
        }
        return history(phrase)
                .or(() -> phrase.match(IN_LIST)
                        .flatMap(found -> show(Filter.OPEN.inList(Names.list(found.get("l"))), Kind.LIST)))
                .or(() -> phrase.is(NEXT) && !phrase.has(Pattern.compile("\\btoday|tomorrow|week\\b"))
                        ? show(Filter.OPEN, Kind.NEXT)
                        : Optional.empty())
                .or(() -> phrase.is(SUMMARY) && isAboutTasks(phrase)
                        ? show(
                                FilterParser.read(withoutVerb(phrase).drop(SUMMARY_WORDS))
                                        .filter(),
                                Kind.SUMMARY)
                        : Optional.empty())
                .or(() -> describe(phrase))
                .or(() -> listing(phrase, sentence));
    }

    private static Optional<Request> history(Phrase phrase) {
        if (phrase.is(YOUR_DEEDS)) {
            return Optional.of(new Request.History(null, new Period(Dates.today(), Dates.today(), "today")));
        }
        if (!phrase.is(HISTORY) || !phrase.is(PAST) || phrase.has(TO_COME)) {
            return Optional.empty();
        }
        return Dates.over(phrase)
                .flatMap(over -> over.before()
                        .match(HISTORY)
                        .map(found -> new Request.History(action(found.text("verb")), period(over))));
    }

    private static Period period(Dates.Over over) {
        return new Period(over.days().from(), over.days().to(), over.said());
    }

    private static String action(String verb) {
        if (verb.startsWith("add") || verb.startsWith("creat")) {
            return "created";
        }
        if (verb.startsWith("delet") || verb.startsWith("remov")) {
            return "deleted";
        }
        if (verb.startsWith("reopen")) {
            return "reopened";
        }
        return verb.startsWith("chang")
                        || verb.startsWith("updat")
                        || verb.startsWith("happen")
                        || verb.startsWith("been")
                ? null
                : "completed";
    }

    private static Optional<Request> describe(Phrase phrase) {
        return phrase.match(DESCRIBE)
                .filter(found ->
                        !isFilter(phrase) && DueAlternatives.read(phrase).isEmpty())
                .map(found -> new Request.Describe(TargetParser.parse(found.first("t", "u", "v", "w", "x", "y", "z"))))
                .map(Request.class::cast)
                .or(() -> phrase.match(IS_IT)
                        .filter(found -> !found.has("s")
                                || Lexicon.isFinishedState(found.text("s"))
                                || found.text("s").matches("due|open|late|overdue|urgent|important|left|list"))
                        .filter(found -> !isFilter(phrase))
                        .map(found -> new Request.Describe(
                                TargetParser.parse(found.first("t", "u", "v", "w", "x", "y", "z")))));
    }

    /** "what about the overdue ones" asks for a listing. */
    private static boolean isFilter(Phrase phrase) {
        Phrase asked = phrase.match(ABOUT_FILTER)
                .map(found -> found.first("x", "y", "z", "w"))
                .orElse(phrase);
        var read = FilterParser.read(asked);
        return asked != phrase && read.left().isEmpty() && (!read.filter().isEverything() || asked.has(TASKS));
    }

    /** Whether it asks by a verb or as a question, rather than by nouns such as "overdue tasks". */
    static boolean isAsked(Phrase phrase) {
        return phrase.is(QUESTION) || phrase.has(VERB) && !phrase.is(CHECKED_OFF);
    }

    private static Optional<Request> listing(Phrase phrase, Phrase sentence) {
        boolean question = sentence.is(QUESTION);
        boolean asked = question || isAsked(phrase);
        boolean clear = phrase.is(CLEAR_VERB) && !phrase.is(Pattern.compile("^(?:tell|remind)\\b.*"));
        var read = FilterParser.read(phrase.match(ABOUT_FILTER)
                .map(found -> found.first("x", "y", "z", "w"))
                .orElse(withoutVerb(phrase)));
        boolean explained = read.left().isEmpty();
        if (asked) {
            boolean understood = explained
                    ? isAboutTasks(phrase) || !read.filter().isEverything() || clear
                    : isAboutTasks(phrase)
                            ? clear || !generalQuestion(phrase)
                            : clear && read.left().size() == 1;
            return understood ? show(read.filter(), phrase.has(HOW_MANY) ? Kind.COUNT : Kind.LIST) : Optional.empty();
        }
        boolean nouns = !phrase.is(REPORT)
                        && phrase.is(NOUN_PHRASE)
                        && explained
                        && (phrase.has(TASKS) || !read.filter().isEverything())
                || Dates.due(phrase).isPresent()
                || phrase.match(ABOUT_FILTER).filter(found -> isFilter(phrase)).isPresent();
        return nouns ? show(read.filter(), Kind.LIST) : Optional.empty();
    }

    /** A question with words that no filter explains, and that names neither tasks nor a list: about the world. */
    private static boolean generalQuestion(Phrase phrase) {
        return phrase.is(ENDS_OPEN)
                && !phrase.has(Pattern.compile("\\b(?:tasks?|todos?|lists?|reminders?|items?|tagged|i|my)\\b"));
    }

    private static boolean isAboutTasks(Phrase phrase) {
        return withoutVerb(phrase).has(TASKS)
                || phrase.is(
                        Pattern.compile(
                                "^(?:how am i|where do i|how busy|summari[sz]e|recap|(?:give me |show me )?an? (?:quick |short |brief )?(?:overview|summary)|overview|summary|status).*"));
    }

    private static Phrase withoutVerb(Phrase phrase) {
        return phrase.find(VERB)
                .map(Found::after)
                .filter(after -> !after.isEmpty())
                .orElse(phrase);
    }

    private static Optional<Request> show(Filter filter, Kind kind) {
        return Optional.of(new Request.Show(filter, kind));
    }
}
