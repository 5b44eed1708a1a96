package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.when.reading.When.SaidDue;

/** Reads which tasks a phrase is about: "overdue", "due tomorrow", "done tasks in Garden", "tagged work". */
final class FilterParser {

    private static final Pattern TAG = Patterns.of(
            "(?:that are |which are |are |is )?(?:tagged|labell?ed|marked|categori[sz]ed)(?: with| as)?(?: the)?(?: tags?)? (?<g>#?[\\p{L}\\p{N}_-]+|«\\d+»)|(?:with|having|under|has|have|for)(?: the| a)? (?:tag|label) (?<h>#?[\\p{L}\\p{N}_-]+|«\\d+»)|(?<i>#\\p{L}[\\p{L}\\p{N}_-]*)|tag (?<j>[\\p{L}\\p{N}_-]+)$");
    private static final Pattern OWN_LIST = Patterns.of(
            "(?:(?:on|in|from|of|off) )?(?:my|the|our) (?:(?:whole|entire|complete|full|current|open) )?(?:to do |todo |task )?(?:list|lists|plate|agenda|schedule|account|inbox list)$|^(?:my |the )?(?:whole |entire )?(?:todo |task |to do )?list$");
    private static final Pattern LIST = Patterns.of(
            "(?:(?:on|in|from|of|inside|under|at|off) )(?:the |my |our )?(?:list (?:called |named )?(?<a>[^,]+)|(?<b>[^,]{1,100}?) (?:list|project|folder))(?= |$)|(?:list (?:called |named )(?<c>[^,]+))|(?:my|the|our) (?<d>(?!whole|to|todo|task|entire)[\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+)?) list(?= |$)|^(?<e>[\\p{L}]+) list(?= |$)|(?:on|in|from) (?:the |my )?(?<f>inbox)(?= |$)|^(?<i>inbox)$");
    private static final Pattern PRIORITY = Patterns.of(
            "(?:(?:with|of|that (?:are|have)|which (?:are|have)|at|are|is|has) )?(?:an? )?(?<p>high|highest|top|medium|normal|low|lowest|no|urgent|important|critical)(?:[ -](?:priority|prio|importance)(?: ones?)?)|(?:(?:that|which) )?(?:are |is )?(?:the |most |very )*(?<q>urgent|important|critical)(?= |$)|prioriti[sz]ed(?<r>)|priority (?<s>high|medium|low|none)");
    static final Pattern OVERDUE = Patterns.of(
            "(?:that |which )?(?:are |is |am i |i am )?(?:over ?due|past due|late(?: (?:on|with))?|past (?:their|its|the) (?:due )?(?:dates?|deadlines?)|behind (?:on|with|schedule)|running late|missed|miss|too late|should have (?:been )?(?:done|finished)(?: already| by now)?)");
    static final Pattern UNDATED = Patterns.of(
            "(?:with|that have|which have|having|has|have)(?:out| no)(?: any| an?)? (?:due ?dates?|deadlines?|dates?)(?: set)?|undated|unscheduled|(?:that |which )?(?:are |is )?not (?:scheduled|dated|planned)|with no (?:due )?dates?|(?:do not|does not) have (?:an? |any )?(?:due )?(?:dates?|deadlines?)");
    static final Pattern WEEK = Patterns.of(
            "(?:due |coming up |planned |scheduled |for |in |during |over |within )*(?:the )?(?:this week|(?:of |for )?my week|(?:next|coming) (?:7|seven) days|coming week)(?= |$)");
    private static final Pattern DONE = Patterns.of(
            "(?:that |which )?(?:i )?(?:are |is |have |has )?(?:been )?(?:already )?(?:done|completed|finished|closed|ticked off|checked off|crossed off|ticked)(?: already)?(?= |$)");
    private static final Pattern OPEN = Patterns.of(
            "(?:that |which )?(?:are |is |am |have )?(?:still )?(?:not (?:yet )?(?:done|completed?|finished)(?: yet)?|open|undone|unfinished|pending|incomplete|outstanding|remaining|left(?: (?:to do|over|open))?|active|uncompleted|to be done|to do|todo|unresolved|waiting|current)(?= |$)");
    private static final Pattern EVERY = Patterns.of(
            "(?:both )?(?:open and (?:done|completed|finished)|(?:done|completed|finished) and (?:open|undone|not done)|regardless of status|including (?:the )?(?:done|completed|finished)(?: ones| tasks)?|whether done or not)");
    private static final Pattern REPEATING =
            Patterns.of("(?:that |which )?(?:are )?(?:repeating|recurring|repeat(?:ed)?|recur)(?= |$)");
    private static final Pattern TEXT = Patterns.of(
            "(?:(?:that|which) )?(?:about|regarding|concerning|mention(?:ing|s)?|contain(?:ing|s)?|including|includes?|involv(?:ing|es?)|matching|like|related to|(?:that )?ha(?:ve|s) to do with|to do with|with the words?|called|named|titled|with|to (?:buy|call)(?=\\b)) (?:the word |the text |my |the |an? )?(?<x>.+)$");
    static final Pattern BY =
            Patterns.of("(?:due |planned )?(?:by|(?<before>before)|until|till|up to|no later than) (?<d>.+)$");
    private static final Pattern SMALL = Pattern.compile("""
            \\b(?:all|every|everything|each|any|anything|some|something|of|the|my|our|your|me|i|is|are|am|there|tasks?|todos?|items?|things?|stuff|reminders?|ones?|entries|do|does|did|have|has|had|got|on|in|for|to|that|which|what|who|when\
            |be|been|being|please|due|right|now|currently|so|far|need|needs|should|must|can|could|would|will|shall|planned|scheduled|set|coming|up|here|them|it|this|a|an|list|lists|next|today's|still|else|at|moment|yet|about|with|also\
            |doing|done|get|plan|plans|plate|agenda|upcoming|us|we|going|exactly|again|and|or|only|just|how|many|much|number|count|total|altogether|from|by|off|first|tell|show|know|see|give|out|read|was|were|already|actually|really|whole|entire|complete|full|schedule|dates?|deadlines?|till|until|handle|tackle|focus|happening|start|look|like|deal|take|care)\\b|[,.?!:;]""");

    private FilterParser() {}

    /** @param left what no part of the filter explains */
    record Read(Filter filter, Phrase left) {}

    static Read read(Phrase phrase) {
        var several = DueAlternatives.read(phrase);
        var reader = new Reader(several.map(DueAlternatives.Read::rest).orElse(phrase));
        reader.take(EVERY, found -> reader.status = "all");
        reader.take(
                TAG,
                found ->
                        reader.tag = Names.tags(found.first("g", "h", "i", "j")).getFirst());
        if (several.isEmpty()) {
            reader.take(UNDATED, found -> reader.due = "none");
        }
        reader.take(
                PRIORITY,
                found -> reader.priority = Names.priority(
                        found.has("p")
                                ? found.text("p")
                                : found.has("q") ? found.text("q") : found.has("s") ? found.text("s") : "high"));
        reader.take(OWN_LIST, found -> {});
        reader.take(LIST, found -> reader.list = Names.list(found.first("a", "b", "c", "d", "e", "f", "i")));
        if (several.isEmpty()) {
            reader.take(OVERDUE, found -> reader.due = "overdue");
            reader.take(WEEK, found -> reader.due = "week");
        }
        reader.take(OPEN, found -> reader.status = "open");
        reader.take(DONE, found -> reader.status = "done");
        reader.take(REPEATING, found -> reader.repeating = true);
        reader.take(TEXT, found -> reader.text = found.get("x"));
        if (several.isEmpty()) {
            reader.takeDate();
        }
        return reader.read(several.map(DueAlternatives.Read::dues).orElse(List.of()));
    }

    /** "By friday", "before monday": from today on. */
    static Optional<String> by(Found found) {
        return Dates.due(found.get("d")).map(day -> found.has("before") ? before(day) : "today.." + day);
    }

    /** The day itself is not before it, and what is before today is overdue. */
    private static String before(String day) {
        var end = Dates.read(day).map(SaidDue::due).map(due -> due.day().minusDays(1));
        return end.isEmpty() || end.get().isBefore(Dates.today()) ? "overdue" : "today.." + end.get();
    }

    private static final class Reader {
        private Phrase rest;
        private String status;
        private String due;
        private String list;
        private String tag;
        private String priority;
        private Phrase text;
        private boolean repeating;

        Reader(Phrase phrase) {
            this.rest = phrase;
        }

        void take(Pattern pattern, Consumer<Found> use) {
            rest.find(Pattern.compile("(?<![^ ])(?:" + pattern.pattern() + ")(?![^ ])"))
                    .ifPresent(found -> {
                        use.accept(found);
                        rest = found.before().plus(found.after());
                    });
        }

        void takeDate() {
            rest.find(BY)
                    .ifPresent(found -> by(found).ifPresent(until -> {
                        due = until;
                        rest = found.before();
                    }));
            var dated = text != null ? Dates.separate(text) : Dates.days(rest);
            if (due == null) {
                due = dated.due();
            }
            if (text != null) {
                text = dated.rest();
            } else {
                rest = dated.rest();
            }
        }

        /** @param several dues, each of which will do */
        Read read(List<String> several) {
            Phrase left = new Phrase(rest.words().stream()
                    .filter(word -> word.quoted()
                            || !SMALL.matcher(word.text()).matches()
                                    && !SMALL.matcher(word.text())
                                            .replaceAll("")
                                            .isBlank())
                    .toList());
            String about = text == null || text.isEmpty() ? null : Names.title(text);
            var filter = new Filter(
                    status == null ? "open" : status,
                    several.isEmpty() ? due : several.getFirst(),
                    several.isEmpty() ? List.of() : several.subList(1, several.size()),
                    list,
                    tag,
                    priority,
                    about,
                    left.isEmpty() ? null : left.raw(),
                    repeating);
            return new Read(filter, left);
        }
    }
}
