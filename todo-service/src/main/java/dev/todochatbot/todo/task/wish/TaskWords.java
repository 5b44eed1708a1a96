package dev.todochatbot.todo.task.wish;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.request.JsonBody;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import dev.todochatbot.when.meaning.Speaker;
import dev.todochatbot.when.reading.ContradictionException;
import dev.todochatbot.when.reading.When;

/**
 * Checks what a caller asks for, reads its rule, and turns its words into dates, where and when the owner lives. To be called before a
 * transaction opens: nobody shall wait for a connection while somebody's words are read.
 */
@Singleton
public class TaskWords {

    private final OwnerRepository owners;
    private final Validator validator;
    private final JsonBody body;
    private final ObjectMapper json;
    private final Clock clock;

    TaskWords(OwnerRepository owners, Validator validator, JsonBody body, ObjectMapper json, Clock clock) {
        this.owners = owners;
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
        private Speaker speaker;

        private Reader(UUID owner) {
            this.owner = owner;
        }

        /**
         * @return the same with a due and a start that are resolved, and the rule as it is stored. A range of times said
         *     as the due ("friday 2pm-3pm") gives the duration where none is given
         * @throws ProblemException 400 naming all that is wrong
         */
        public NewTask read(NewTask wish) {
            if (!(wish.due() instanceof NewDue.InWords) && wish.recurrence() == null && wish.start() == null)
                return wish;
            var read = checked(owner, wish);
            if (read.start() != null) read = read.start(start(read.start()));
            if (!(read.due() instanceof NewDue.InWords(var words))) return read;
            var said = understood(words);
            if (read.duration() == null) read = read.duration(said.duration());
            return read.due(new NewDue.Resolved(said.due()));
        }

        /** A due said alone, or a repetition said alone with its first due; null where it is neither. */
        public Spoken said(String text) {
            if (text.codePointCount(0, text.length()) > NewDue.LONGEST) return null;
            try {
                var due = When.due(text, speaker());
                if (due.isPresent())
                    return new Spoken(due.get().due(), null, due.get().duration());
            } catch (ContradictionException e) {
                return null;
            }
            return When.recurrence(text, speaker())
                    .map(said -> new Spoken(said.first(), said.recurrence(), said.duration()))
                    .orElse(null);
        }

        /** The present moment where the owner lives, the same for all that is read. */
        public ZonedDateTime now() {
            return speaker().now();
        }

        private Speaker speaker() {
            if (speaker == null) speaker = Speaker.at(clock.instant(), owners.home(owner));
            return speaker;
        }

        /** @see #read(NewTask) */
        public TaskPatch read(TaskPatch patch) {
            var inWords = patch.members().path("due").isTextual()
                    || patch.members().path("start").isTextual();
            if (!inWords && !patch.members().hasNonNull("recurrence")) return patch;
            var members = patch.members().deepCopy();
            if (!members.has("title")) members.put("title", "as it is");
            var wish = body.read(members, NewTask.class);
            var checked = checked(owner, wish);
            if (!patch.members().has("title")) members.remove("title");
            if (checked.start() != null)
                members.put("start", start(checked.start()).toString());
            if (checked.recurrence() != null) members.set("recurrence", json.valueToTree(checked.recurrence()));
            if (!(checked.due() instanceof NewDue.InWords(var words))) return new TaskPatch(members, patch.keepsTime());
            var said = understood(words);
            members.set("due", json.valueToTree(said.due()));
            if (said.duration() != null && !members.has("duration"))
                members.put("duration", said.duration().toString());
            // A day that is said, and no time
            return new TaskPatch(members, patch.keepsTime() || !said.timeSaid());
        }

        private LocalDate start(String said) {
            return StartDay.of(said).orElseGet(() -> startInWords(said));
        }

        private LocalDate startInWords(String words) {
            try {
                return switch (When.due(words, speaker()).map(When.SaidDue::due).orElse(null)) {
                    case null -> throw ProblemException.invalid("start", "is not a date that is understood");
                    case Due.OnDay(var day) -> day;
                    case Due.AtTime _ -> throw ProblemException.invalid("start", "must be a day, without a time");
                };
            } catch (ContradictionException e) {
                throw ProblemException.invalid("start", e.getMessage());
            }
        }

        private When.SaidDue understood(String words) {
            try {
                return When.due(words, speaker())
                        .orElseThrow(() -> ProblemException.invalid("due", "is not a date that is understood"));
            } catch (ContradictionException e) {
                throw ProblemException.invalid("due", e.getMessage());
            }
        }
    }

    /**
     * @param recurrence null where it is said once
     * @param duration of a range of times; null without one
     */
    public record Spoken(Due due, Recurrence recurrence, Duration duration) {}

    /** @return the same with the rule as it is stored */
    private NewTask checked(UUID owner, NewTask wish) {
        var violations = validator.validate(wish);
        if (violations.isEmpty())
            return wish.recurrence() == null
                    ? wish
                    : wish.recurrence(wish.recurrence().normal());
        throw UnknownList.named(new ConstraintViolationException(violations), owner, wish, owners);
    }
}
