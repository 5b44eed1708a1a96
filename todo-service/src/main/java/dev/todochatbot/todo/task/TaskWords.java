package dev.todochatbot.todo.task;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.request.JsonBody;
import dev.todochatbot.todo.quickadd.DueParser;
import dev.todochatbot.when.Home;

/**
 * Checks what a caller asks for and turns its words into dates, where and when the owner lives. To be called before a
 * transaction opens: nobody shall wait for a connection while somebody's words are read.
 */
@Singleton
public class TaskWords {

    private final TaskRepository tasks;
    private final Validator validator;
    private final JsonBody body;
    private final ObjectMapper json;
    private final Clock clock;

    TaskWords(TaskRepository tasks, Validator validator, JsonBody body, ObjectMapper json, Clock clock) {
        this.tasks = tasks;
        this.validator = validator;
        this.body = body;
        this.json = json;
        this.clock = clock;
    }

    public Reader of(UUID owner) {
        return new Reader(owner);
    }

    /** Reads for one request, so that all its words are said in the same place at the same time. */
    public final class Reader {

        private final UUID owner;
        private Home home;
        private ZonedDateTime now;

        private Reader(UUID owner) {
            this.owner = owner;
        }

        /**
         * @return the same with a due that is resolved
         * @throws ProblemException 400 naming all that is wrong
         */
        public NewTask read(NewTask wish) {
            if (!(wish.due() instanceof NewDue.InWords(var words))) return wish;
            check(owner, wish);
            return wish.due(resolved(words));
        }

        /** @see #read(NewTask) */
        public TaskPatch read(TaskPatch patch) {
            var due = patch.members().get("due");
            if (due == null || !due.isTextual()) return patch;
            var members = patch.members().deepCopy();
            if (!members.has("title")) members.put("title", "as it is");
            var wish = body.read(members, NewTask.class);
            check(owner, wish);
            if (!patch.members().has("title")) members.remove("title");
            members.set("due", json.valueToTree(resolved(due.textValue())));
            return new TaskPatch(members);
        }

        /** One operation of several; what it does not need is left alone. */
        Operation read(Operation said) {
            return switch (said.op()) {
                case CREATE -> said.task() == null ? said : said.with(read(said.task()), said.patch());
                case UPDATE -> said.patch() == null ? said : said.with(said.task(), read(said.patch()));
                default -> said;
            };
        }

        private NewDue.Resolved resolved(String words) {
            if (home == null) home = tasks.home(owner);
            if (now == null) now = clock.instant().atZone(home.zone());
            return DueParser.parse(words, now)
                    .map(NewDue.Resolved::new)
                    .orElseThrow(() -> ProblemException.invalid("due", "is not a date that is understood"));
        }
    }

    private void check(UUID owner, NewTask wish) {
        var violations = validator.validate(wish);
        if (!violations.isEmpty())
            throw UnknownList.named(new ConstraintViolationException(violations), owner, wish, tasks);
    }
}
