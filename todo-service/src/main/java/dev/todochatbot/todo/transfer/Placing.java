package dev.todochatbot.todo.transfer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.todo.task.ListRef;
import dev.todochatbot.todo.task.Status;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.transfer.row.Arrival;
import dev.todochatbot.todo.transfer.row.Unfolded;

/**
 * Gives tasks that arrive their numbers, ids and positions: in an account that never had a task those of the file, in any
 * other new ones, in the order of the file.
 */
final class Placing {

    private final boolean fresh;
    private final Ids ids;
    private final Instant now;
    private final HashSet<UUID> taken = new HashSet<>();
    private final HashSet<Integer> numbers = new HashSet<>();
    private int last;

    /** @param last the number of the newest task that the owner ever had; 0 before the first */
    Placing(int last, Ids ids, Instant now) {
        this.fresh = last == 0;
        this.last = last;
        this.ids = ids;
        this.now = now;
    }

    /**
     * @param lists those of the arrivals, in the same order
     * @param unfolded what an arrival asks for
     * @return to be gone through once; each is made when it is its turn
     */
    Iterable<Task> place(List<Arrival> arrivals, List<ListRef> lists, Function<Arrival, Unfolded> unfolded) {
        if (fresh)
            for (var arrival : arrivals)
                if (arrival.state().number() != null)
                    last = Math.max(last, arrival.state().number());
        var given = arrivals.stream().map(this::number).toList();
        var positions = positions(arrivals, given);
        return () -> IntStream.range(0, arrivals.size())
                .mapToObj(i -> task(
                        arrivals.get(i), unfolded.apply(arrivals.get(i)), given.get(i), positions.get(i), lists.get(i)))
                .iterator();
    }

    private int number(Arrival arrival) {
        var number = arrival.state().number();
        return fresh && number != null && numbers.add(number) ? number : ++last;
    }

    /** Those of their numbers, among themselves in the order that they had. */
    private List<String> positions(List<Arrival> arrivals, List<Integer> numbers) {
        var own = numbers.stream().map("%010di"::formatted).toList();
        if (fresh)
            return IntStream.range(0, own.size())
                    .mapToObj(i ->
                            Objects.requireNonNullElse(arrivals.get(i).state().positionOrNull(), own.get(i)))
                    .toList();
        var order = IntStream.range(0, own.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> arrivals.get(i).state().positionOrNull(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        var placed = new ArrayList<>(own);
        for (var rank = 0; rank < own.size(); rank++) placed.set(order.get(rank), own.get(rank));
        return placed;
    }

    private Task task(Arrival arrival, Unfolded unfolded, int number, String position, ListRef list) {
        var state = arrival.state();
        var wish = unfolded.wish();
        return new Task(
                fresh && state.id() != null && taken.add(state.id()) ? state.id() : ids.next(),
                number,
                wish.title(),
                wish.notes(),
                state.isDone() ? Status.DONE : Status.OPEN,
                state.isDone() ? stored(state.completedAt()) : null,
                wish.priority(),
                arrival.due(),
                wish.tags(),
                list,
                unfolded.recurrence(),
                unfolded.reminders(),
                wish.startDay(),
                wish.duration(),
                unfolded.subtasks(),
                position,
                fresh && state.version() != null ? state.version() : 1,
                stored(state.createdAt()),
                fresh ? stored(state.updatedAt()) : now,
                null);
    }

    /** To the digit that every wire shows. */
    private Instant stored(Instant given) {
        return given == null ? now : given.truncatedTo(ChronoUnit.MILLIS);
    }
}
