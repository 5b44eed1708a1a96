package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.speech.Saying;

/** Finds the tasks that a request means, in listings of this turn and in the conversation. */
final class Resolver {

    private final Transcript transcript;
    private final Lookups lookups;
    private final Titles titles;
    private final Filters filters;

    Resolver(Transcript transcript, Lookups lookups, Titles titles) {
        this.transcript = transcript;
        this.lookups = lookups;
        this.titles = titles;
        this.filters = new Filters(lookups, titles);
    }

    Titles titles() {
        return titles;
    }

    /**
     * @param statuses where to look, the likelier first: the next is asked only when the one before has no such task
     * @param report whether the words may carry another verb than the title
     */
    Resolution resolve(Target target, List<String> statuses, boolean report) {
        return switch (target) {
            case Target.Numbers numbers -> each(numbers.numbers(), number -> byNumber(number, statuses));
            case Target.Places places -> each(places.places(), place -> byPlace(place, statuses, places.places()));
            case Target.It it -> it(statuses);
            case Target.Them them -> them(statuses);
            case Target.All all -> all(all, statuses);
            case Target.Several several -> each(several.targets(), part -> resolve(part, statuses, report));
            case Target.Title title -> title(title, statuses, report);
        };
    }

    private static <T> Resolution each(List<T> parts, Function<T, Resolution> resolve) {
        return parts.stream().map(resolve).reduce(Resolution.NOTHING, Resolution::and);
    }

    /**
     * Looks for tasks in one status after the other.
     *
     * @param byText whether the words stand in the title: then a listing that has more pages is narrowed down by one of
     *     them; else its pages are gone through
     */
    private Resolution search(
            List<String> statuses, Function<List<TaskFacts>, List<TaskFacts>> find, String words, boolean byText) {
        var near = new ArrayList<TaskFacts>();
        for (String status : statuses) {
            Call call = Lookups.tasks(status);
            Optional<List<TaskFacts>> tasks = lookups.listed(call);
            if (tasks.isEmpty()) {
                return Resolution.wanted(call);
            }
            List<TaskFacts> found = find.apply(tasks.get());
            Optional<Call> more =
                    byText ? narrower(call, status, words) : found.isEmpty() ? lookups.wanted(call) : Optional.empty();
            if (more.isPresent() && lookups.listed(more.get()).isEmpty()) {
                return Resolution.wanted(more.get());
            }
            if (more.isPresent()) {
                found = find.apply(
                        joined(tasks.get(), lookups.listed(more.get()).orElseThrow()));
            }
            if (!found.isEmpty()) {
                return found.size() == 1 ? Resolution.found(found) : Resolution.doubtful(found);
            }
            near.addAll(titles.nearest(words, tasks.get()));
        }
        return Resolution.missing(words, near.stream().limit(3).toList());
    }

    private Optional<Call> narrower(Call call, String status, String words) {
        return lookups.truncated(call)
                ? Optional.of(Lookups.text(status, titles.longestWord(words)))
                : Optional.empty();
    }

    private static List<TaskFacts> joined(List<TaskFacts> some, List<TaskFacts> more) {
        return Stream.concat(some.stream(), more.stream())
                .collect(Collectors.toMap(TaskFacts::id, Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Resolution byNumber(int number, List<String> statuses) {
        Resolution found = search(
                bothOf(statuses),
                tasks -> tasks.stream().filter(task -> task.number() == number).toList(),
                "",
                false);
        return found.isMissing() ? Resolution.missing(Saying.NO_TASK_WITH_NUMBER, String.valueOf(number)) : found;
    }

    private Resolution byPlace(int place, List<String> statuses, List<Integer> all) {
        int needed = all.stream().mapToInt(one -> one < 0 ? 1 : one).max().orElse(1);
        List<String> listing = transcript.listing(Math.max(needed, all.stream().anyMatch(one -> one < 0) ? 2 : 1));
        if (listing.isEmpty()) {
            return inOrder(place, statuses);
        }
        int index = place < 0 ? listing.size() + place : place - 1;
        return index < 0 || index >= listing.size()
                ? Resolution.missing(Saying.NOT_SO_MANY_LISTED)
                : byId(listing.get(index), statuses);
    }

    /** Nothing was listed yet: the place in the user's own order. */
    private Resolution inOrder(int place, List<String> statuses) {
        Call call = Lookups.tasks(statuses.getFirst());
        List<TaskFacts> tasks = lookups.listed(call).orElse(List.of());
        Optional<Call> wanted = lookups.wanted(call);
        if (wanted.isPresent() && (place < 0 || place > tasks.size())) {
            return Resolution.wanted(wanted.get());
        }
        int index = place < 0 ? tasks.size() + place : place - 1;
        return index < 0 || index >= tasks.size()
                ? Resolution.missing(Saying.NOT_SO_MANY_TASKS)
                : Resolution.found(List.of(tasks.get(index)));
    }

    private Resolution byId(String id, List<String> statuses) {
        TaskFacts known = transcript.known().get(id);
        Resolution found = search(
                bothOf(statuses),
                tasks -> tasks.stream().filter(task -> task.id().equals(id)).toList(),
                known == null ? "" : known.title(),
                false);
        return known == null && found.isMissing() ? Resolution.missing(Saying.GONE) : found;
    }

    private static List<String> bothOf(List<String> statuses) {
        return Stream.concat(statuses.stream(), Stream.of("open", "done"))
                .distinct()
                .toList();
    }

    private Resolution it(List<String> statuses) {
        List<String> focus = transcript.focus();
        if (focus.isEmpty()) {
            return Resolution.missing(Saying.WHICH_TASK);
        }
        Resolution all = each(focus, id -> byId(id, statuses));
        return all.wanted().isEmpty() && all.found().size() > 1 ? Resolution.doubtful(all.found()) : all;
    }

    private Resolution them(List<String> statuses) {
        List<String> focus = transcript.focus();
        if (focus.isEmpty()) {
            return Resolution.missing(Saying.WHICH_TASKS);
        }
        Resolution all = each(focus, id -> byId(id, statuses));
        // "them" after a listing is that list, after changes it is what was changed by name
        return transcript.focusesOnNames() || !all.wanted().isEmpty() ? all : all.bySweep();
    }

    private Resolution all(Target.All all, List<String> statuses) {
        Resolution found = filters.resolve(all.filter(), statuses.getFirst());
        if (all.except() == null || !found.wanted().isEmpty()) {
            return found;
        }
        Resolution except = resolve(all.except(), statuses, false);
        if (!except.wanted().isEmpty()) {
            return except;
        }
        List<TaskFacts> spared = Stream.concat(
                        except.found().stream(), except.doubtful().stream().flatMap(List::stream))
                .toList();
        List<TaskFacts> rest = found.found().stream()
                .filter(task -> spared.stream().noneMatch(one -> one.id().equals(task.id())))
                .toList();
        return new Resolution(
                rest,
                List.of(),
                spared.isEmpty() ? except.missing() : List.of(),
                List.of(),
                found.cut(),
                found.swept());
    }

    /** The words may be one title with "and" in it, or several titles. */
    private Resolution title(Target.Title title, List<String> statuses, boolean report) {
        Resolution whole = search(statuses, tasks -> titles.find(title.words(), tasks, report), title.words(), true);
        if (!whole.isMissing() || title.parts().isEmpty()) {
            return whole;
        }
        return each(title.parts(), part -> resolve(part, statuses, report));
    }
}
