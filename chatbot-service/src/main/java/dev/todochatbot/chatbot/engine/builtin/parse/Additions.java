package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Found;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.TaskChanges;

/** Takes what is to be done apart: title, dates, priority, tags, list, notes. */
final class Additions {

    private static final String LIST_NAME = "(?:(?:[\\p{L}\\p{N}&'_-]+ ?){1,3}?|«\\d+»)";
    private static final Pattern TAG = Pattern.compile("(?<![^ ])(?<g>#\\p{L}[\\p{L}\\p{N}_-]*)(?![^ ])");
    private static final Pattern TAGGED = Pattern.compile(
            "(?<![^ ])(?:,? ?)(?:(?:and )?tag(?:ged)?(?: it)?(?: (?:with|as))?|with (?:the |a )?tags?|tags? ?:|and (?:the |a )?tags?) (?<g>#?[\\p{L}\\p{N}_-]+(?:(?: ?, ?| and )#?[\\p{L}\\p{N}_-]+)*|«\\d+»)$");
    private static final Pattern BANG =
            Pattern.compile("(?<![^ ])!(?<p>high|medium|low|none|urgent|important|hi|med|lo)(?![^ ])");
    private static final Pattern PRIORITY = Pattern.compile(
            "(?<![^ ])(?:,? ?)(?:(?:(?:with|at|as|in|on|of|and|make it|it is|this is|that is) )?(?:an? )?(?<p>high|highest|top|medium|normal|low|lowest)[ -](?:priority|prio|importance)|(?:with )?(?:priority|prio)(?: is| as| set to| to| of| :|:)* (?<q>high|medium|normal|low)|(?:(?:it is|this is|that is|as|mark it|make it|marked|flagged)(?: as)? )(?:very |really |super )?(?<r>urgent|important|critical)|, ?(?:very |really |super )?(?<s>urgent|important))(?: task)?(?= ?,|$)");
    private static final Pattern LEADING_PRIORITY = Pattern.compile(
            "^(?:(?<p>urgent|important|critical)|(?<q>high|medium|low|top)(?:[ -]prio(?:rity)?)) ?[:,-] ?|^(?<r>high|medium|low|top)[ -]prio(?:rity)? (?:task )?(?:to |: ?)?");
    private static final Pattern PLUS_LIST =
            Pattern.compile("(?<![^ ])\\+(?<l>[\\p{L}\\p{N}_-]+)(?![^ ])|(?<![^ ])\\+ ?(?<q>«\\d+»)(?![^ ])");
    private static final Pattern ON_LIST = Pattern.compile(
            "(?<![^ ])(?:,? ?)(?:(?:and )?(?:put|add|move) it )?(?:to|on|onto|in|into|under|for|at|of) (?:(?:my|the|our|a) )?(?:list (?:called |named )?(?<l>"
                    + LIST_NAME + ")|(?<m>" + LIST_NAME + ") (?:list|project))$");
    private static final Pattern INBOX = Pattern.compile(
            "(?<![^ ])(?:,? ?)(?:(?:and )?(?:put|add|note|write) (?:it|that|this) )?(?:to|on|onto|in|into|for|down on|down in) (?:(?:my|the|our|a) )?(?:(?:personal |own |current )?(?:todo |task |to do |to-do )?lists?|todos?|tasks|inbox|agenda)$");
    private static final Pattern NOTE = Pattern.compile(
            "(?<![^ ])(?:,? ?)(?:(?:with|and)(?: (?:the|a))? (?:notes?|comment)|notes? ?:|\\( ?notes? ?:?|note that|with (?:the )?description)(?: saying| that says| ?:)? (?<n>.+)$");
    private static final Pattern INTRODUCTION = Pattern.compile(
            "^(?:(?:to|that|about|of|which|called|named|titled|saying|and|also) |[:,-] ?)+(?:(?:i|we) (?:really |still |also )*(?:have|need|should|must|want|ought|will|would like|am supposed)(?: to)? )?");
    private static final Pattern ENUMERATION = Pattern.compile(",| and ");
    private static final Pattern NEED = Pattern.compile(
            "^(?:i|we) (?:really |still |also )*(?:have to|need to|should|must|want to|ought to|got to|am supposed to|am going to) ");
    private static final Pattern SURE = Pattern.compile("^(?:for )?(?:me )?to (?=\\p{L})");

    /** Each round takes one tag, one list, one priority: nobody has more to say of a task. */
    private static final int MOST_ROUNDS = 20;

    private Additions() {}

    static NewTask task(Phrase words) {
        var reader = new Reader(words);
        reader.readAll();
        return reader.task();
    }

    /** One or several tasks; what is said of the list, the priority and the tags at the end holds for all of them. */
    static List<NewTask> tasks(Phrase words, boolean loose) {
        var shared = new Reader(words);
        shared.readShared();
        List<Phrase> errands = Errands.of(shared.rest);
        boolean several = errands.size() > 1;
        List<Phrase> items = several ? errands : Lists.items(shared.rest, loose || shared.list != null);
        String repeated = Dates.separate(shared.rest).recurrence();
        boolean enumeratesDays =
                repeated != null && ENUMERATION.matcher(repeated).find();
        boolean enumeratesDates = items.size() > 1
                && items.stream().anyMatch(item -> Dates.due(item).isPresent());
        if (items.size() < 2 || enumeratesDays || !several && enumeratesDates) {
            return List.of(task(words));
        }
        var tasks = new ArrayList<NewTask>();
        for (Phrase item : items) {
            NewTask task = task(item);
            tasks.add(new NewTask(
                    task.title(),
                    task.notes(),
                    task.due(),
                    task.priority() != null ? task.priority() : shared.priority,
                    task.tags().isEmpty() ? shared.tags : task.tags(),
                    task.list() != null ? task.list() : shared.list,
                    task.recurrence(),
                    task.duration()));
        }
        return tasks.stream().anyMatch(task -> task.title().isBlank())
                ? List.of(task(words))
                : dated(several ? Errands.onTheirDays(tasks) : tasks);
    }

    /** A single date at the beginning or at the end is meant for all. */
    private static List<NewTask> dated(List<NewTask> tasks) {
        List<NewTask> dated = tasks.stream()
                .filter(task -> task.due() != null || task.recurrence() != null)
                .toList();
        if (dated.size() != 1 || dated.getFirst() != tasks.getFirst() && dated.getFirst() != tasks.getLast()) {
            return List.copyOf(tasks);
        }
        NewTask one = dated.getFirst();
        TaskChanges when =
                new TaskChanges(null, null, false, one.due(), null, null, List.of(), List.of(), null, one.recurrence());
        return tasks.stream().map(task -> task == one ? task : task.with(when)).toList();
    }

    private static final class Reader {
        private Phrase rest;
        private String notes;
        private String due;
        private String recurrence;
        private String duration;
        private String priority;
        private String list;
        private final List<String> tags = new ArrayList<>();
        private boolean inbox;

        Reader(Phrase words) {
            this.rest = introduced(words);
        }

        private static Phrase introduced(Phrase words) {
            Phrase bare = words.trimmed();
            for (Pattern pattern : List.of(INTRODUCTION, NEED, SURE)) {
                bare = bare.find(pattern)
                        .map(Found::after)
                        .filter(after -> !after.isEmpty())
                        .orElse(bare);
            }
            return bare.trimmed();
        }

        void readShared() {
            int size = -1;
            for (int round = 0; round < MOST_ROUNDS && size != rest.size(); round++) {
                size = rest.size();
                take(
                        BANG,
                        found -> priority = Names.priority(found.text("p")
                                .replace("hi", "high")
                                .replace("highgh", "high")
                                .replaceFirst("^med$", "medium")
                                .replaceFirst("^lo$", "low")));
                take(PLUS_LIST, found -> list = Names.list(found.has("l") ? found.get("l") : found.get("q")));
                take(TAG, found -> tags.addAll(Names.tags(found.get("g"))));
                take(TAGGED, found -> tags.addAll(Names.tags(found.get("g"))));
                take(
                        PRIORITY,
                        found -> priority =
                                Names.priority(found.first("p", "q", "r", "s").text()));
                take(
                        LEADING_PRIORITY,
                        found -> priority =
                                Names.priority(found.first("p", "q", "r").text()));
                take(INBOX, found -> inbox = true);
                take(ON_LIST, found -> list = Names.list(found.get(found.has("l") ? "l" : "m")));
            }
        }

        void readAll() {
            take(NOTE, found -> notes = Names.text(found.get("n")));
            int size = -1;
            for (int round = 0; round < MOST_ROUNDS && size != rest.size(); round++) {
                size = rest.size();
                readShared();
                var dated = Dates.separate(rest);
                if (due == null
                        && recurrence == null
                        && dated.hasDate()
                        && !dated.rest().isEmpty()) {
                    due = dated.due();
                    recurrence = dated.recurrence();
                    duration = dated.duration();
                    rest = introduced(dated.rest());
                }
            }
        }

        private void take(Pattern pattern, Function<Found, Object> use) {
            Optional<Found> found = rest.find(pattern)
                    .filter(match ->
                            !match.before().plus(match.after()).trimmed().isEmpty());
            found.ifPresent(match -> {
                use.apply(match);
                rest = match.before().plus(match.after()).trimmed();
            });
        }

        NewTask task() {
            return new NewTask(
                    Names.title(introduced(rest)),
                    notes,
                    due,
                    priority,
                    tags.stream().distinct().toList(),
                    inbox && list == null ? null : list,
                    recurrence,
                    duration);
        }
    }
}
