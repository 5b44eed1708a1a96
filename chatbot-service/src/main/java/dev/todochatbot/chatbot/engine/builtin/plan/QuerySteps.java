package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.plan.Step.Answer;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.chatbot.engine.builtin.speak.SmallTalk;
import dev.todochatbot.chatbot.engine.builtin.speak.Words;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Kind;
import dev.todochatbot.understanding.request.Request.Show;
import dev.todochatbot.understanding.request.Request.Topic;
import dev.todochatbot.understanding.request.Target;

/** Answers to questions. They are looked up after the changes of the same message are made. */
record QuerySteps(Transcript transcript, Titles titles) {

    private static final int SHOWN = 60;

    Step show(Show show) {
        return Step.answer(lookups -> {
            Resolution resolution = new Filters(lookups, titles)
                    .resolve(show.filter(), show.filter().status());
            if (!resolution.wanted().isEmpty()) {
                return Answer.wants(resolution.wanted().getFirst());
            }
            if (!resolution.missing().isEmpty()) {
                return Answer.of(
                        "There is no " + resolution.missing().getFirst().words().replaceFirst("^a ", "") + ".");
            }
            return Answer.of(said(show, resolution));
        });
    }

    /** Nothing due then, or what is. */
    Step free(Request.Free free) {
        Filter then = Filter.OPEN.dueOn(free.due());
        return Step.answer(lookups -> {
            Resolution resolution = new Filters(lookups, titles).resolve(then, "open");
            if (!resolution.wanted().isEmpty()) {
                return Answer.wants(resolution.wanted().getFirst());
            }
            return Answer.of(
                    resolution.found().isEmpty()
                            ? "Yes: nothing of yours is due " + free.due() + "."
                            : listing(new Show(then, Kind.LIST), resolution.found(), resolution.cut()));
        });
    }

    private String said(Show show, Resolution resolution) {
        List<TaskFacts> tasks = resolution.found();
        return switch (show.kind()) {
            case LISTS -> names("list", tasks.stream().map(TaskFacts::list));
            case TAGS -> names("tag", tasks.stream().flatMap(task -> task.tags().stream()));
            case NEXT -> next(tasks);
            case SUMMARY, LIST, COUNT -> listing(show, tasks, resolution.cut());
        };
    }

    private String listing(Show show, List<TaskFacts> tasks, boolean cut) {
        String what = described(show.filter(), tasks.size());
        if (tasks.isEmpty()) {
            return "You have no " + what + ".";
        }
        String head = "You have " + (cut ? "more than " : "") + tasks.size() + " " + what
                + (show.kind() == Kind.SUMMARY ? highlights(tasks) : "") + ":";
        String rest = tasks.size() > SHOWN ? "\n… and " + (tasks.size() - SHOWN) + " more." : "";
        return tasks.stream().limit(SHOWN).map(this::line).collect(Collectors.joining("\n", head + "\n\n", rest));
    }

    private String line(TaskFacts task) {
        List<String> details = Words.details(task, transcript.now(), transcript.zone());
        return "- " + Words.quoted(task) + (details.isEmpty() ? "" : ": " + String.join(", ", details));
    }

    private static String highlights(List<TaskFacts> tasks) {
        long high =
                tasks.stream().filter(task -> task.priority().equals("high")).count();
        long dated = tasks.stream().filter(task -> task.date() != null).count();
        return " (" + high + " of high priority, " + dated + " with a due date)";
    }

    private static String described(Filter filter, int number) {
        var words = new StringBuilder();
        if (filter.repeating()) {
            words.append("repeating ");
        }
        boolean overdue = "overdue".equals(filter.due()) && filter.orDue().isEmpty();
        if (!filter.status().equals("all") && !overdue) {
            words.append(filter.status()).append(' ');
        }
        words.append(overdue ? "overdue " : "");
        words.append(filter.priority() == null ? "" : filter.priority() + "-priority ")
                .append(number == 1 ? "task" : "tasks");
        if (filter.due() != null && !overdue) {
            words.append(
                    filter.each().stream().map(one -> due(one.due())).collect(Collectors.joining(" or ", " ", "")));
        }
        words.append(filter.list() == null ? "" : " in the list “" + filter.list() + "”");
        words.append(filter.tag() == null ? "" : " tagged “" + filter.tag() + "”");
        words.append(filter.text() == null ? "" : " about “" + filter.text() + "”");
        words.append(filter.named() == null ? "" : " for “" + filter.named() + "”");
        return words.toString();
    }

    private static String due(String due) {
        return switch (due) {
            case "overdue" -> "overdue";
            case "none" -> "without a due date";
            case "week" -> "due this week";
            default -> "due " + due.replaceFirst("^today\\.\\.", "by ");
        };
    }

    private static String names(String noun, Stream<String> all) {
        Map<String, Long> counted = all.filter(name -> name != null)
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        if (counted.isEmpty()) {
            return "None of your tasks has a " + noun + " yet.";
        }
        return "Your tasks use " + Words.counted(counted.size(), noun) + ": "
                + counted.entrySet().stream()
                        .map(entry -> "“" + entry.getKey() + "” ("
                                + Words.counted(entry.getValue().intValue(), "task") + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** What is due first, and among those the most important. */
    private String next(List<TaskFacts> tasks) {
        if (tasks.isEmpty()) {
            return "You have no open tasks: nothing is left to do.";
        }
        List<String> levels = List.of("high", "medium", "low", "none");
        List<TaskFacts> sorted = tasks.stream()
                .sorted(Comparator.comparing(TaskFacts::date, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(task -> levels.indexOf(task.priority())))
                .limit(3)
                .toList();
        return sorted.stream().map(this::line).collect(Collectors.joining("\n", "I would start with:\n\n", ""));
    }

    Step describe(Resolver resolver, Request.Describe describe) {
        Resolution resolution = resolver.resolve(describe.target(), List.of("open", "done"), true);
        if (!resolution.wanted().isEmpty()) {
            return Step.look(resolution.wanted());
        }
        List<TaskFacts> tasks = new ArrayList<>(resolution.found());
        resolution.doubtful().forEach(tasks::addAll);
        if (tasks.isEmpty()) {
            boolean pointless = describe.target() instanceof Target.It || describe.target() instanceof Target.Them;
            return Step.say(
                    pointless
                            ? SmallTalk.about(Topic.OUT_OF_SCOPE)
                            : "I found no task called “" + Words.of(resolution.missing())
                                    + "”. I can only tell you about your own tasks.");
        }
        return Step.say(tasks.stream().map(this::described).collect(Collectors.joining("\n")));
    }

    private String described(TaskFacts task) {
        List<String> details = Words.details(task, transcript.now(), transcript.zone());
        var said = new ArrayList<String>();
        said.add(task.isDone() ? "done" : "open");
        if (task.date() == null) {
            said.add("no due date");
        }
        said.addAll(details);
        String notes = task.notes().isBlank() ? "" : "\nNotes: " + task.notes();
        return Words.quoted(task) + ": " + String.join(", ", said) + "." + notes;
    }

    Step history(Request.History history) {
        Call call = history.period() == null ? Lookups.activity() : Lookups.activity(history.period());
        return Step.answer(lookups -> {
            var first = lookups.result(call);
            if (first.isPresent() && first.get().failed()) {
                return Answer.of("I couldn't look that up: " + first.get().problem());
            }
            var wanted = lookups.wanted(call);
            return wanted.isPresent()
                    ? Answer.wants(wanted.get())
                    : Answer.of(happened(history, lookups.items(call).orElseThrow(), lookups.truncated(call)));
        });
    }

    /** @param cut whether there is more than that */
    private String happened(Request.History history, List<JsonNode> events, boolean cut) {
        var lines = new LinkedHashMap<String, String>();
        for (JsonNode event : events) {
            String action = event.path("action").asText();
            TaskFacts task = TaskFacts.of(event);
            boolean meant = history.text() == null || task != null && titles.mentions(history.text(), task);
            if (task != null && meant && (history.action() == null || action.equals(history.action()))) {
                lines.putIfAbsent(
                        event.path("id").asText(),
                        "- " + Words.quoted(task) + (history.action() == null ? ": " + action : ""));
            }
        }
        String when = history.period() == null ? "" : " " + history.period().said();
        String what = history.action() == null ? "change" : "task " + history.action();
        if (lines.isEmpty()) {
            return "I found no " + (history.action() == null ? "changes" : "tasks " + history.action()) + when + ".";
        }
        String head = (cut ? "At least " : "")
                + (history.action() == null
                        ? Words.counted(lines.size(), what) + when
                        : Words.counted(lines.size(), "task") + " " + history.action() + when);
        String rest = lines.size() > SHOWN ? "\n… and " + (lines.size() - SHOWN) + " more." : "";
        return lines.values().stream().limit(SHOWN).collect(Collectors.joining("\n", head + ":\n\n", rest));
    }
}
