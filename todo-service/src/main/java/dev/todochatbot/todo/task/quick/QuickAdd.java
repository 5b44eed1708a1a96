package dev.todochatbot.todo.task.quick;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;

import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.quickadd.QuickAddParser;
import dev.todochatbot.todo.quickadd.Understood;
import dev.todochatbot.todo.task.wish.NewDue;
import dev.todochatbot.todo.task.wish.NewRecurrence;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.when.Home;
import dev.todochatbot.when.meaning.Speaker;
import org.hibernate.Session;

/** Understands a line of text where and when its owner lives, and with the lists they have. */
@Singleton
class QuickAdd {

    private final Session session;
    private final Clock clock;

    QuickAdd(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    Understood understand(UUID owner, String text) {
        var row = session.createNativeQuery("""
                        select time_zone, date_order, locale, array(select name from task_list l
                            where l.owner_id = a.id and archived_at is null) as lists
                        from account a where a.id = :owner""", Tuple.class)
                .addScalar("time_zone", String.class)
                .addScalar("date_order", String.class)
                .addScalar("locale", String.class)
                .addScalar("lists", String[].class)
                .setParameter("owner", owner)
                .getSingleResult();
        var home = Home.of(
                row.get("time_zone", String.class),
                row.get("date_order", String.class),
                row.get("locale", String.class));
        return QuickAddParser.parse(text, Speaker.at(clock.instant(), home), List.of(row.get("lists", String[].class)));
    }

    static NewTask wish(Understood line) {
        if (line.title().isBlank()) throw ProblemException.invalid("text", "must say what is to be done");
        return new NewTask(
                line.title(),
                null,
                line.priority(),
                line.due() == null ? null : new NewDue.Resolved(line.due()),
                line.tags(),
                line.list(),
                NewRecurrence.of(line.recurrence()),
                null,
                null,
                line.duration(),
                null);
    }
}
