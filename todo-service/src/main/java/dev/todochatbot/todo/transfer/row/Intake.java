package dev.todochatbot.todo.transfer.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.list.TaskList;
import dev.todochatbot.todo.task.wish.TaskWords;

/** What a file is made of, while it is read: rows that come, and those that do not. */
public final class Intake {

    /** Tasks of one file, and about as many of its lines. */
    public static final int MOST = 20_000;

    /** In characters: what is wrong with a row may be as long as the row, and all of it is one answer. */
    private static final int LONGEST_REMARK = 300;

    private final RowReader reader;
    private final TaskWords.Reader words;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Remark> failed = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private final Map<String, TaskList> lists = new LinkedHashMap<>();

    public Intake(RowReader reader, TaskWords.Reader words) {
        this.reader = reader;
        this.words = words;
    }

    /** @param said see {@link RowReader#read} */
    public void task(int row, ObjectNode said) {
        try {
            arrivals.add(reader.read(row, said, words));
        } catch (ProblemException e) {
            fail(row, e);
        }
        if (arrivals.size() + failed.size() > MOST) throw tooMany();
    }

    public static ProblemException tooMany() {
        return ProblemException.invalid("", "must have at most " + MOST + " rows");
    }

    public void list(TaskList list) {
        lists.putIfAbsent(ListName.folded(list.name()), list);
    }

    public void fail(int row, String message) {
        failed.add(new Remark(row, Excerpt.of(message, LONGEST_REMARK)));
    }

    public void fail(int row, ProblemException refusal) {
        fail(
                row,
                refusal.problem().errors().stream()
                        .map(error ->
                                error.field().isEmpty() ? error.message() : error.field() + ": " + error.message())
                        .collect(Collectors.joining("; ")));
    }

    public void warn(int row, String message) {
        warnings.add(new Remark(row, Excerpt.of(message, LONGEST_REMARK)));
    }

    public TaskWords.Reader words() {
        return words;
    }

    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** What a row asks for; to be asked for one after the other. */
    public Unfolded unfolded(Arrival arrival) {
        return reader.unfolded(arrival, words);
    }

    /** Those that the file describes itself, by their folded names. */
    public Map<String, TaskList> lists() {
        return lists;
    }

    public List<Remark> failed() {
        return failed.stream().sorted().toList();
    }

    public List<Remark> warnings() {
        return warnings.stream().sorted().toList();
    }
}
