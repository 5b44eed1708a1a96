package dev.todochatbot.todo.transfer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

import jakarta.inject.Singleton;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.list.ListTransfer;
import dev.todochatbot.todo.task.ListRef;
import dev.todochatbot.todo.task.write.ChangeSets;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskImport;
import dev.todochatbot.todo.transfer.row.Arrival;
import dev.todochatbot.todo.transfer.row.Intake;

/**
 * Brings what was read into an account, in one change set and the transaction of the caller. All that can fail is looked at
 * before anything is written: so a dry run tells the same.
 */
@Singleton
class Importer {

    private final ChangeSets sets;
    private final ListTransfer lists;
    private final TaskImport tasks;
    private final Ids ids;
    private final Clock clock;

    Importer(ChangeSets sets, ListTransfer lists, TaskImport tasks, Ids ids, Clock clock) {
        this.sets = sets;
        this.lists = lists;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 400 where the list that is asked for is not the owner's, 409 where it is archived */
    ImportReport bring(Origin origin, Intake intake, ImportQuery query) {
        var owner = origin.owner();
        sets.lock(owner);
        sets.admit(origin);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var last = tasks.lastNumber(owner);
        var places = new ListPlaces(lists.all(owner), intake.lists(), ids, now);
        var inbox = last == 0 && query.list() == null ? places.adoptedInbox() : null;
        var standard = places.existing(query.list());
        places.makeThoseOfTheFile();
        var coming = new ArrayList<Arrival>();
        var into = new ArrayList<ListRef>();
        for (var arrival : intake.arrivals())
            try {
                into.add(places.of(arrival.state().list(), standard));
                coming.add(arrival);
            } catch (ProblemException e) {
                intake.fail(arrival.row(), e);
            }
        var writes = !query.dryRun() && !(coming.isEmpty() && places.made().isEmpty());
        var set = writes ? sets.of(origin) : null;
        if (writes) {
            var together = new Origin(owner, origin.actor(), set);
            if (inbox != null) lists.adoptInbox(owner, inbox);
            places.made().forEach(list -> lists.bring(together, list, now));
            tasks.write(together, new Placing(last, ids, now).place(coming, into, intake::unfolded), now);
        }
        return new ImportReport(coming.size(), intake.failed(), intake.warnings(), set);
    }
}
