package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.List;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Lexicon;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.chatbot.engine.builtin.language.Word;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Add;
import dev.todochatbot.understanding.request.TaskChanges;

/** "add a task to …", "remind me …", "I need to …", "put … on the shopping list", and plain things to do. */
final class AddParser {

    private static final String KIND =
            "(?:(?:a|an|another|one|the|this|these|following|new|quick|\\d|two|three|four|five|some|few|more|also|my|personal|separate|fresh|simple|of) )*";
    private static final String LEVEL =
            "(?:(?<p>high|highest|top|medium|normal|low|lowest|urgent|important|critical)(?:[ -]prio(?:rity)?)? )?";
    private static final Pattern WITH_NOUN = Patterns.of(
            "(?:(?:add|create|make|insert|enter|note|note down|write|write down|jot down|put down|put|take down|record|log|save|schedule|set up|set|open|start|register|include|append|capture|get|have|give|i need|i want|i would like|new|need|want) )?(?:me |us )?(?:up )?"
                    + KIND + LEVEL + KIND
                    + "(?<kind>tasks?|todos?|items?|reminders?|entry|entries|things?(?: to do)?|notes? to self)(?: (?:on|to|in) (?:my|the) (?<l>[\\p{L}\\p{N} ]+?) list| in (?<m>[\\p{L}\\p{N}]+)(?= ?:))?(?<j> ?(?:: ?|, | - | to | called | named | titled | for | that says | saying | about | that | which says | of | with the title | by the name of ))(?<x>.+)");
    private static final Pattern WITH_NOUN_LEADING = Pattern.compile(
            "^(?:add|create|make|insert|enter|note|write|jot|put|take|record|log|save|schedule|set|open|start|register|include|append|capture|get|have|give|i|new|need|want|tasks?|todos?|reminders?|items?|another|one|a|an|high|low|medium|two|three)\\b.*");
    private static final Pattern JUXTAPOSED = Patterns.of(
            "(?:add|create|make|new|insert) (?:me )?" + KIND + LEVEL + KIND
                    + "(?<kind>tasks?|todos?|items?|reminders?|entry)(?<j> )(?<x>.+)|(?:new task|new todo|todo|task) (?<y>(?!\\d).+)");
    private static final Pattern FOLLOWING = Patterns.of(
            "(?:add|note|create|insert|put down) (?:(?:the following|these|this|those|another one|another|one more|one|two|three|\\d)(?: (?:things?|tasks?|items?|ones?))?|also) ?: ?<x>");
    private static final Pattern BARE = Patterns.of(
            "(?:add|insert|append|jot down|write down|note down|put down|take down|include|enter|pencil in|record|create|new|plus|capture|log)(?: (?:also|in|me|another|quickly))? ?:? ?<x>");
    private static final Pattern REMIND = Patterns.of(
            "remind (?:me|us)(?: 2(?= (?!weeks?|days?|hours?|min)\\p{L}))?(?<x> .+)|(?:set|set up|create|make|give me|i need|i want|add)(?: me)? (?:a |an )?reminder(?<y> .+)|(?:a )?reminder ?:? ?(?<z>.+)|(?:ping|nudge|notify|alert|tell) me (?<w>.+? to .+|to .+)");
    private static final Pattern REMIND_QUESTION =
            Pattern.compile("^remind (?:me|us) (?:what|which|of what|how many|when|where|who)\\b.*");
    private static final Pattern DO_NOT_FORGET = Patterns.of(
            "(?:do not (?:let me )?forget|never forget|remember|make sure|be sure|ensure|see to it|take care)(?: that)?(?: (?:to|i|we|about|me))*(?: (?:need|have|should|must|remember|do not forget)(?: to)?)? <x>|(?:make|take|keep) (?:a )?(?:mental )?note (?:to(?: self)?|that|of|about|:)(?: (?:i|we) (?:have|need|should|must)(?: to)?)? ?<y>|note(?: to self)?(?: (?:that|to|:)| ?:)(?: (?:i|we) (?:have|need|should|must|want|ought)(?: to)?)? ?<z>|note (?:i|we) (?:have|need|should|must)(?: to)? <w>");
    private static final Pattern NEED = Patterns.of(
            "(?:(?:i|we|you|someone|somebody)(?: (?:really|still|also|definitely|probably|just|do|will|might|may|would|kind of|absolutely|better))* (?:need to|have to|have got to|ought to|got to|must|should(?: really| probably| definitely| also)*|am supposed to|are supposed to|had better|need to remember to|must not forget to|should not forget to|need 2|have 2|can not forget to|do not want to forget to|want to remember to|have yet to|want to|would like to|am meant to|plan to|am planning to|intend to|hope to)|it is time to|time to|need to|have to|must|got to|let us|there is a need to|want to)(?: (?:really|also|remember to|still|not forget to))* <x>");
    private static final Pattern NEED_THING =
            Patterns.of("(?:i|we) (?:really |still |also )*need (?<x>(?!to\\b|you\\b|help\\b|it\\b|that\\b).+)");
    private static final Pattern EVENT = Patterns.of(
            "(?:(?:i|we) (?:have got|have|got|will have|am having)|there is|there will be) (?:a |an |my |the |some )?<x>|(?:i will|i am going to|we will|i am) (?<y>(?!not\\b).+)");
    private static final Pattern PUT = Patterns.of(
            "(?:put|get|stick|throw|pop|place|write|have|want|toss|chuck|slap|i (?:want|need)) <x> (?:down )?(?:on|onto|in|into|to) (?<w>(?:(?:my|the|our|a) )?(?:[\\p{L}\\p{N}&' _-]+? )?(?:list|todos|to do list|tasks)|list .+|inbox|(?:the|my) inbox)(?<after> (?:for|by|on|at) .+| (?:tomorrow|today).*)?");
    private static final Pattern PRONOUN =
            Pattern.compile("(?:it|that|this|them|those|these)(?: (?:to|on|in|down|too|again)\\b.*)?");
    private static final Pattern TO_SOMETHING =
            Patterns.of("<x> (?:to|in|into) (?:my |the )?(?<l>(?!(?:lists?|todos?|tasks|inbox|agenda)$)\\p{L}+)");
    private static final Pattern RUN_OUT =
            Patterns.of("(?:i|we) (?:are |am |have )?(?:nearly |almost |running |run )*(?:out of|low on|short of) <x>");
    private static final Pattern LIST_OF =
            Patterns.of("(?:(?:my|the|our) )?(?:todos?|to do list|tasks|list|plan|shopping list) (?:for )?<w> ?: ?<x>");

    private AddParser() {}

    static List<Request> explicit(Phrase phrase) {
        if (phrase.is(REMIND_QUESTION)) {
            return List.of();
        }
        return phrase.match(REMIND)
                .map(found -> adds(found.first("x", "y", "z", "w"), false))
                .or(() -> phrase.match(DO_NOT_FORGET).map(found -> adds(found.first("x", "y", "z", "w"), false)))
                .or(() -> phrase.match(PUT).map(AddParser::put))
                .or(() -> phrase.match(WITH_NOUN)
                        .filter(found -> phrase.is(WITH_NOUN_LEADING) && !plainThing(found))
                        .map(AddParser::withNoun))
                .or(() -> phrase.match(JUXTAPOSED)
                        .filter(found -> isTitle(found.first("x", "y")))
                        .map(AddParser::withNoun))
                .or(() -> phrase.match(FOLLOWING).map(found -> adds(found.get("x"), true)))
                .or(() -> phrase.match(BARE)
                        .filter(found -> !found.get("x").is(PRONOUN))
                        .map(AddParser::bare))
                .or(() -> phrase.match(LIST_OF).map(found -> listOf(found)))
                .orElse(List.of());
    }

    /** "I need to …": a wish for a task, unless it turns out to speak of an existing one. */
    static List<Request> need(Phrase phrase) {
        return phrase.match(NEED)
                .map(found -> adds(found.get("x"), false))
                .or(() -> phrase.match(RUN_OUT).map(found -> adds(found.get("x"), true)))
                .or(() -> phrase.match(NEED_THING).map(found -> adds(found.get("x"), true)))
                .or(() -> phrase.match(EVENT)
                        .map(found -> adds(found.first("x", "y"), false))
                        .filter(AddParser::isDated))
                .orElse(List.of());
    }

    /** What has no verb of ours is something to do. */
    static List<Request> plain(Phrase phrase) {
        return adds(phrase, false);
    }

    /** "add bread to shopping": a list, should there be one of that name. */
    private static List<Request> bare(Found found) {
        Phrase words = found.get("x");
        List<NewTask> tasks = Additions.tasks(words, false);
        var dated = Dates.separate(words);
        var guessed = dated.rest()
                .match(TO_SOMETHING)
                .filter(match -> tasks.size() == 1
                        && tasks.getFirst().list() == null
                        && !Lexicon.isTaskVerb(words.words().getFirst().text()));
        return guessed.map(match -> List.<Request>of(new Add(Additions.task(match.get("x"))
                        .with(TaskChanges.list(Names.list(match.get("l"))))
                        .with(TaskChanges.due(dated.due()))
                        .with(TaskChanges.recurrence(dated.recurrence())))))
                .orElseGet(() -> adds(words, false));
    }

    private static boolean isDated(List<Request> requests) {
        return requests.stream()
                .allMatch(request -> request instanceof Add add
                        && (add.task().due() != null || add.task().recurrence() != null));
    }

    /** "make things for the party" and "get a thing to eat" are things to do themselves. */
    private static boolean plainThing(Found found) {
        return found.text("kind").startsWith("thing")
                        && !found.text("j").startsWith(":")
                        && !found.phrase().has(Pattern.compile("^(?:add|create|new|note|write)\\b"))
                || found.phrase().has(Pattern.compile("^(?:my |the )?(?:tasks|todos|items|reminders|entries)\\b"))
                        && !found.text("j").startsWith(":")
                || isFilter(found)
                || Dates.due(found.get("x")).isPresent();
    }

    /** "High priority tasks that are overdue" are looked for. */
    private static boolean isFilter(Found found) {
        return found.text("j").matches("that|which")
                && found.get("x").has(Pattern.compile("^(?:are|is|have|has)\\b"))
                && FilterParser.read(found.get("x")).left().isEmpty();
    }

    private static List<Request> withNoun(Found found) {
        boolean several = found.text("kind").endsWith("s");
        var changes = TaskChanges.none();
        if (found.has("p")) {
            changes = changes.and(TaskChanges.priority(Names.priority(found.text("p"))));
        }
        if (found.has("l") || found.has("m")) {
            changes = changes.and(TaskChanges.list(Names.list(found.first("l", "m"))));
        }
        var shared = changes;
        return Additions.tasks(found.first("x", "y"), several).stream()
                .<Request>map(task -> new Add(withDefaults(task, shared)))
                .toList();
    }

    /** "add task call the landlord", "add task 'x'", but not "add items to …". */
    private static boolean isTitle(Phrase words) {
        return words.words().getFirst().quoted()
                || Lexicon.isTaskVerb(words.words().getFirst().text());
    }

    private static NewTask withDefaults(NewTask task, TaskChanges shared) {
        return new NewTask(
                task.title(),
                task.notes(),
                task.due(),
                task.priority() != null ? task.priority() : shared.priority(),
                task.tags(),
                task.list() != null ? task.list() : shared.list(),
                task.recurrence(),
                task.duration());
    }

    private static List<Request> put(Found found) {
        Phrase what = found.get("x");
        Phrase whole = found.phrase()
                .from(found.phrase().size()
                        - found.get("w").size()
                        - found.get("after").size());
        if (TargetParser.isPointer(what) || what.words().getLast().text().equals("back")) {
            return List.of();
        }
        List<NewTask> tasks = Additions.tasks(
                what.plus(new Phrase(List.of(new Word("on", "on", true, false))))
                        .plus(whole),
                true);
        if (tasks.size() == 1 && tasks.getFirst().list() != null) {
            return List.of(new Request.PutOnList(TargetParser.parse(what), tasks.getFirst()));
        }
        return tasks.stream().<Request>map(Add::new).toList();
    }

    private static List<Request> listOf(Found found) {
        var when = Dates.due(found.get("w"));
        return Additions.tasks(found.get("x"), true).stream()
                .<Request>map(task ->
                        new Add(when.isPresent() && task.due() == null ? task.with(TaskChanges.due(when.get())) : task))
                .toList();
    }

    private static List<Request> adds(Phrase words, boolean loose) {
        return Additions.tasks(words, loose).stream()
                .filter(task -> !task.title().isBlank())
                .<Request>map(Add::new)
                .toList();
    }
}
