package dev.todochatbot.todo.transfer.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.todo.activity.Event;
import dev.todochatbot.todo.activity.EventLog;
import dev.todochatbot.todo.list.ListTransfer;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.read.TaskExport;

/** Writes JSON in parts, as the reader takes it. */
@Singleton
public class JsonExport {

    private static final int EVENTS = 100;

    private final ListTransfer lists;
    private final TaskExport tasks;
    private final EventLog events;
    private final ObjectMapper json;

    JsonExport(ListTransfer lists, TaskExport tasks, EventLog events, ObjectMapper json) {
        this.lists = lists;
        this.tasks = tasks;
        this.events = events;
        this.json = json;
    }

    /** What is written before the tasks and lists. */
    public interface Beginning {
        void write(JsonGenerator out) throws IOException;
    }

    public void write(UUID owner, OutputStream stream, Beginning beginning) throws IOException {
        // Closed only where it is whole: what breaks off must not look like a document
        var out = json.createGenerator(stream);
        out.writeStartObject();
        beginning.write(out);
        out.writePOJOField("lists", lists.all(owner));
        tasks(out, owner, "tasks", false);
        out.writeEndObject();
        out.close();
    }

    public void tasks(JsonGenerator out, UUID owner, String field, boolean trashed) throws IOException {
        array(out, field, (Task last) -> tasks.after(owner, last == null ? 0 : last.number(), trashed));
    }

    /** The oldest first. */
    public void activity(JsonGenerator out, UUID owner) throws IOException {
        array(out, "activity", (Event last) -> events.after(owner, last == null ? 0 : last.id(), EVENTS));
    }

    /** @param following what comes after one, null asks for the first part; empty behind the last part */
    private static <T> void array(JsonGenerator out, String field, Function<T, List<T>> following) throws IOException {
        out.writeArrayFieldStart(field);
        var part = following.apply(null);
        while (!part.isEmpty()) {
            for (var one : part) out.writePOJO(one);
            part = following.apply(part.getLast());
        }
        out.writeEndArray();
    }
}
