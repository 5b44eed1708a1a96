package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.request.TaskChanges;

/** Dates, priorities and lists of tasks: "move the phone bill to friday", "make the email high priority and due today". */
final class UpdateParser {

    private static final Pattern VERB = Pattern.compile(
            "^(?:make|set|change|give|mark|move|put|update|push|postpone|reschedule|re-schedule|shift|delay|defer|bring|snooze|pull|bump|switch|flag|turn|put off|push back|push out|bring forward|pull forward|move up|extend|adjust|transfer|file|raise|lower|edit|modify|keep|leave|rate|prioriti[sz]e|upgrade|downgrade|increase|decrease|drag|send|place|assign|have|treat|let|schedule)\\b ");
    private static final Pattern DATING_VERB = Pattern.compile(
            "^(?:push|postpone|reschedule|re-schedule|shift|delay|defer|snooze|bump|put off|push back|push out|bring forward|pull forward|move up|extend) ");
    private static final Pattern PLANNING_VERB = Pattern.compile("^schedule ");
    /** Verbs that give a task its time, but not "set up" and the like, which are something else to do. */
    private static final Pattern PLACING_VERB = Pattern.compile(
            "^(?:put|set|schedule) (?!(?:on|out|up|away|down|together|in|aside|through|off|over|about) )");

    private static final Pattern RELEASING_VERB = Pattern.compile("^(?:upgrade|downgrade|update|bump) ");
    /** "Task 3 …": its number is no date. */
    private static final Pattern NUMBERED = Pattern.compile("^(?:tasks?|number|item|todo|entry|no) #?\\d+\\b");

    private static final Pattern PLACE_IN_TIME = Pattern.compile("^(?:at|on|@) .*");
    private static final Pattern EARLIER_VERB = Pattern.compile(
            "^(?:bring forward|pull forward|move up|advance|(?:bring|pull) .+ forward\\b|move .+ up\\b).*");
    private static final Pattern PARTICLE = Pattern.compile("^(?:off|back|out|forward|up) ");
    private static final Pattern FIELD_OF = Patterns.of(
            "(?:set|change|update|make|move|put|push|adjust|fix|raise|lower|extend|bring|increase|decrease|give|add|assign) (?:(?:the|a|new|an) )*(?<field>due date|due day|due time|due|deadline|date|time|day|priority|prio|importance|urgency|list|recurrence|repetition|schedule)s? (?:of|for|on|to|from) <t> (?<c>(?:to|for|as|at|:|by|until|on|of|back|forward) .+)");
    private static final Pattern GIVE = Patterns.of(
            "(?:give|assign) <t> (?:a |the |an )?(?<c>(?:(?:due date|deadline|date) (?:of|for|on|by|:)? ?.+)|(?:high|medium|low|top|no|highest|lowest|normal)(?: priority)?)");
    private static final Pattern IT_ON_LIST = Patterns.of(
            "(?:add|put|write|note|stick|place) (?<t>it|that|this|them|those|these|both) (?:down )?(?<c>(?:on|to|in|onto|into) (?:my |the |our )?(?:list .+|.+ list))");
    private static final Pattern DATE_FOR = Patterns.of(
            "(?:set|add|give|put) (?:a |the )?(?:due date|deadline|date) (?:of |on |at |by )?(?<d>.+?) (?:for|on|to) <t>|(?:set|add|give|put) (?:a |the )?(?:due date|deadline|date) (?:to|for|on) (?<u>.+?) ?: (?<e>.+)");
    private static final Pattern STATEMENT = Patterns.of(
            "<t> (?:(?:is|are|has|have|gets?|should|must|needs?|was|were|became|ought to)(?: (?:now|been|actually|rather|really|very|quite|be|to be|have|get|only|just|also))* )(?<c>.+)");
    private static final Pattern CAN_WAIT = Patterns.of(
            "<t> (?:can|could|may|will|has to|must|should|needs to|got|was|is|has been|is being)(?: (?:be|been))? (?:wait|moved|postponed|pushed(?: back)?|rescheduled|delayed|done|finished|happen|deferred|completed|put off|shifted) (?<c>(?:to|until|till|by|on|for|before) .+|(?:tomorrow|today|tonight|next .+|back .+|by .+))");
    private static final Pattern NO_DUE = Patterns.of(
            "(?:remove|clear|drop|delete|take (?:away|off)|unset|erase|cancel|get rid of|strip|forget|lose) (?:the )?(?:due date|deadline|due|date|due day|due time)s? (?:of|from|for|on|off) <t>|(?:remove|clear|drop|delete|unset|erase) <w>'s (?:due date|deadline|date)"
                    + "|<u> (?:has|have|needs?|should have|got) no (?:more )?(?:due date|deadline|date|rush|due)(?: any ?more| any longer| now| after all)*|<v> (?:does not|do not|no longer|should not)(?: really)? (?:needs?|has|have) (?:a|any|its|that) (?:due date|deadline|date)(?: any ?more| any longer| now)*|no (?:due date|deadline) for <x>(?: please| any ?more)?|<y> is no longer due(?: .+)?|(?:unschedule|undate) <a>|<z> (?:is not|are not) due (?:.+ )?(?:any ?more|any longer)");
    private static final Pattern NO_PRIORITY = Patterns.of(
            "(?:remove|clear|drop|delete|unset|erase) (?:the )?(?:priority|prio|importance) (?:of|from|for|on|off) <t>|<u> has no priority(?: any ?more)?");
    private static final Pattern MAKE_REGULAR =
            Patterns.of("make <t> (?<r>daily|weekly|monthly|yearly|bi-?weekly|fortnightly|quarterly)");
    private static final Pattern FIELD_IS = Patterns.of(
            "(?:the )?(?:due date|deadline|priority) (?:of|for|on) <t> (?:is|should be|shall be) (?:now )?<c>");
    private static final Pattern UNDATED_DELAY = Patterns.of("(?:postpone|reschedule|delay|defer|snooze|put off) <t>");
    private static final Pattern NO_REPEAT = Patterns.of(
            "(?:stop|end|cancel|quit) (?:repeating|the (?:repetition|recurrence|repeat|series) (?:of|for|on)|recurring) <t>|(?:remove|clear|drop|delete) (?:the )?(?:repetition|recurrence|repeat|schedule) (?:of|from|for|on) <u>|<v> (?:should|does|must|need|needs) (?:not|no longer|not need to) (?:repeat|recur)(?: any ?more| any longer)*");
    private static final Pattern REPEAT = Patterns.of(
            "(?:repeat|schedule) <t> (?<r>(?:every|each|daily|weekly|monthly|yearly|on (?:week|\\w+days)).*)|<u> should (?:repeat|recur|happen|be repeated) (?<s>.+)");
    private static final Pattern RAISE = Patterns.of(
            "(?:raise|increase|bump up|bump|up|boost) (?:(?:the )?(?:priority|prio|importance|urgency) (?:of|for|on) <t>|(?<u>.+?)(?:'s)? priority)|prioriti[sz]e <v>");
    private static final Pattern LOWER = Patterns.of(
            "(?:lower|decrease|reduce|drop|bump down) (?:(?:the )?(?:priority|prio|importance|urgency) (?:of|for|on) <t>|(?<u>.+?)(?:'s)? priority)|de-?prioriti[sz]e <v>");
    private static final Pattern BELONGS = Patterns.of(
            "<t> (?:belongs?|goes|go|should (?:go|be)|fits?|is|needs? to (?:go|be)) (?<c>(?:on|in|to|into|onto|under) (?:my |the |our )?(?:list .+|.+ list)(?: instead)?)");
    private static final Pattern INSTEAD =
            Patterns.of("<t> (?:instead(?: of .+)?|rather than .+|not (?:today|tomorrow|whenever|(?:on )?\\w+day))");
    private static final Pattern MOVE_TO =
            Patterns.of("(?:move|transfer|shift|file) <t> (?:to|into|onto|in|under) (?:my |the |our )?(?<l>.+)");
    private static final Pattern QUESTION = Pattern.compile(
            "^(?:what|which|who|when|where|why|how|is|are|do|does|did|am|was|were|can|could|should|there|i|we|you|he|she)\\b.*");

    private UpdateParser() {}

    static Optional<Request> order(Phrase phrase) {
        return clearing(phrase)
                .or(() -> phrase.match(REPEAT)
                        .or(() -> phrase.match(MAKE_REGULAR))
                        .flatMap(UpdateParser::repeat))
                .or(() -> phrase.match(FIELD_IS).flatMap(found -> change(found, found.get("c"))))
                .or(() -> phrase.match(FIELD_OF).flatMap(UpdateParser::field))
                .or(() -> phrase.match(GIVE).flatMap(found -> change(found, found.get("c"))))
                .or(() -> verb(phrase))
                .or(() -> step(phrase))
                .or(() -> instead(phrase))
                .or(() -> phrase.match(MOVE_TO).map(UpdateParser::moved))
                .or(() -> phrase.match(UNDATED_DELAY).map(found -> Request.update(target(found), TaskChanges.none())));
    }

    /** "add it to the shopping list", "set a deadline of friday for the toaster": additions by their verb only. */
    static Optional<Request> seeminglyAdded(Phrase phrase) {
        return phrase.match(DATE_FOR)
                .flatMap(found -> Dates.due(found.first("d", "e"))
                        .map(due -> Request.update(target(found), TaskChanges.due(due))));
    }

    /** "the phone bill is urgent", "the toaster can wait until monday". */
    static Optional<Request> statement(Phrase phrase) {
        if (phrase.is(QUESTION)) {
            return Optional.empty();
        }
        return phrase.match(BELONGS)
                .flatMap(found -> change(found, found.get("c")))
                .or(() -> phrase.match(CAN_WAIT).flatMap(found -> change(found, found.get("c"))))
                .or(() -> phrase.match(STATEMENT)
                        .flatMap(found -> ChangePhrases.parse(found.get("c"), false)
                                .map(changes -> new Request.Update(
                                        TargetParser.parse(found.get("t")), changes, otherwise(found, changes)))));
    }

    private static NewTask otherwise(Found found, TaskChanges changes) {
        boolean dated = changes.due() != null && !changes.due().isEmpty() && !TargetParser.isPointer(found.get("t"));
        return dated ? NewTask.titled(Names.title(found.get("t"))).with(changes) : null;
    }

    private static Optional<Request> clearing(Phrase phrase) {
        return phrase.match(NO_DUE)
                .map(found -> Request.update(target(found), TaskChanges.due(TaskChanges.NOTHING)))
                .or(() -> phrase.match(NO_PRIORITY)
                        .map(found -> Request.update(target(found), TaskChanges.priority("none"))))
                .or(() -> phrase.match(NO_REPEAT)
                        .map(found -> Request.update(target(found), TaskChanges.recurrence(TaskChanges.NOTHING))));
    }

    private static Optional<Request> step(Phrase phrase) {
        return phrase.match(RAISE)
                .map(found -> Request.update(
                        target(found), TaskChanges.priority(found.has("v") ? "high" : TaskChanges.RAISE)))
                .or(() -> phrase.match(LOWER)
                        .map(found -> Request.update(
                                target(found), TaskChanges.priority(found.has("v") ? "low" : TaskChanges.LOWER))));
    }

    private static Optional<Request> field(Found found) {
        String words = found.text("field").matches("priority|prio|importance|urgency") ? found.text("c") : "";
        String priority = Names.priority(words.replaceFirst("^(?:to|as|at|:|for|on|of|by) (?:a )?", ""));
        if (priority != null) {
            return Optional.of(Request.update(TargetParser.parse(found.get("t")), TaskChanges.priority(priority)));
        }
        return ChangePhrases.parse(found.get("c"), true)
                .map(changes -> Request.update(TargetParser.parse(found.get("t")), changes));
    }

    private static Optional<Request> repeat(Found found) {
        Phrase when = found.has("r") ? found.get("r") : found.get("s");
        return Dates.recurrence(when).map(words -> Request.update(target(found), TaskChanges.recurrence(words)));
    }

    /** The task is what stands between the verb and the first words from which on everything is a change. */
    private static Optional<Request> verb(Phrase phrase) {
        var verb = phrase.find(VERB);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        Phrase rest = verb.get()
                .after()
                .find(PARTICLE)
                .map(Found::after)
                .orElse(verb.get().after());
        boolean dating = phrase.has(DATING_VERB);
        for (int at = rest.has(NUMBERED) ? 2 : 1; at < rest.size(); at++) {
            Phrase what = rest.slice(0, at);
            if (!dating && isPlaced(phrase, what, rest.from(at))) {
                return Optional.of(placed(phrase, what, rest.from(at)));
            }
            boolean bare = dating || TargetParser.isPointer(what);
            var changes =
                    ChangePhrases.parse(rest.from(at), bare).or(() -> dating ? span(rest, what) : Optional.empty());
            if (changes.isPresent()
                    && !(phrase.has(RELEASING_VERB) && isVersion(changes.get().due()))) {
                NewTask otherwise = phrase.has(PLANNING_VERB) && !TargetParser.isPointer(what)
                        ? NewTask.titled(Names.title(what)).with(changes.get())
                        : null;
                return Optional.of(new Request.Update(
                        TargetParser.parse(withoutParticle(what)),
                        directed(changes.get(), phrase),
                        otherwise,
                        otherwise != null));
            }
        }
        return Optional.empty();
    }

    /** "put the report at 2pm today": where no task matches, the sentence is one thing to do as it stands. */
    private static boolean isPlaced(Phrase phrase, Phrase what, Phrase when) {
        return phrase.has(PLACING_VERB)
                && when.is(PLACE_IN_TIME)
                && !TargetParser.isPointer(what)
                && placing(when).filter(changes -> changes.due() != null).isPresent()
                && Additions.tasks(phrase, false).size() == 1;
    }

    private static Request placed(Phrase phrase, Phrase what, Phrase when) {
        return new Request.Update(TargetParser.parse(what), placing(when).orElseThrow(), Additions.task(phrase), true);
    }

    private static Optional<TaskChanges> placing(Phrase when) {
        return ChangePhrases.parse(when, true).or(() -> Dates.due(when).map(TaskChanges::due));
    }

    private static Optional<TaskChanges> span(Phrase rest, Phrase what) {
        return ChangePhrases.span(rest.from(what.size())).map(span -> TaskChanges.shift(span + " later"));
    }

    /** "Upgrade quarkus to 3.12.30" names no day. */
    private static boolean isVersion(String due) {
        return due != null && due.indexOf('.') >= 0 && due.chars().noneMatch(Character::isLetter);
    }

    private static TaskChanges directed(TaskChanges changes, Phrase phrase) {
        boolean earlier = changes.shift() != null && phrase.is(EARLIER_VERB);
        return earlier ? changes.and(TaskChanges.shift(changes.shift().replace(" later", " earlier"))) : changes;
    }

    private static Phrase withoutParticle(Phrase what) {
        return what.size() > 1 ? what.drop(Pattern.compile(" (?:back|forward|out|off|up|over|along)$")) : what;
    }

    /** "repair the toaster tomorrow at 5pm instead of whenever". */
    private static Optional<Request> instead(Phrase phrase) {
        return phrase.match(INSTEAD).flatMap(found -> {
            var dated = Dates.separate(found.get("t"));
            if (!dated.hasDate()) {
                return Optional.empty();
            }
            var changes = TaskChanges.due(dated.due()).and(TaskChanges.recurrence(dated.recurrence()));
            return Optional.of(new Request.Update(
                    TargetParser.parse(dated.rest()),
                    changes,
                    NewTask.titled(Names.title(dated.rest())).with(changes)));
        });
    }

    /** "move the sofa to the garage": a list if there is such a task, else a thing to do. */
    private static Request moved(Found found) {
        NewTask otherwise = TargetParser.isPointer(found.get("t")) ? null : Additions.task(found.phrase());
        return new Request.Update(
                TargetParser.parse(found.get("t")), TaskChanges.list(Names.list(found.get("l"))), otherwise);
    }

    private static Optional<Request> change(Found found, Phrase words) {
        return ChangePhrases.parse(words, true)
                .map(changes -> Request.update(TargetParser.parse(found.get("t")), changes));
    }

    private static Target target(Found found) {
        return TargetParser.parse(found.first("t", "u", "v", "w", "x", "y", "z", "a"));
    }
}
