package dev.todochatbot.todo.signal;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.activity.Stream;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class OtherReplicaTest {

    @Inject
    ListenConfig database;

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    /** What another replica has committed this one only hears of from the database. */
    @Test
    void changesOfAnotherReplicaArrive() throws Exception {
        var id = ada.adds("mine", "");
        try (var stream = new Stream(ada, "1");
                var replica = new Replica(database)) {
            replica.writes(id, "theirs");
            replica.tells(id);
            assertEquals("theirs", stream.next().data().getString("title"));
        }
    }

    @Test
    void whatWasMissedArrivesOnceListeningWorksAgain() throws Exception {
        var id = ada.adds("mine", "");
        try (var stream = new Stream(ada, "1");
                var replica = new Replica(database)) {
            replica.writes(id, "missed");
            replica.breaksListening();
            assertEquals("missed", stream.next().data().getString("title"));
            replica.writes(id, "heard");
            replica.tells(id);
            assertEquals("heard", stream.next().data().getString("title"));
        }
    }
}
