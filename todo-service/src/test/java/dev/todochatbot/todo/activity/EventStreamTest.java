package dev.todochatbot.todo.activity;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class EventStreamTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void changesArriveAsTheyHappen() throws Exception {
        ada.adds("before", "");
        try (var stream = new Stream(ada, null)) {
            assertEquals(200, stream.response.statusCode());
            var id = ada.adds("now", "");
            ada.asks().post("/api/v1/tasks/" + id + "/complete");
            var created = stream.next();
            assertEquals("2", created.id());
            assertEquals("change", created.name());
            assertEquals("created", created.data().getString("action"));
            assertEquals("now", created.data().getString("after.title"));
            assertEquals("completed", stream.next().data().getString("action"));
        }
    }

    @Test
    void aStreamResumesBehindTheLastEventItsReaderKnows() throws Exception {
        for (int i = 1; i <= 120; i++) ada.adds("task " + i, "");
        try (var stream = new Stream(ada, "3")) {
            for (int i = 4; i <= 120; i++)
                assertEquals(String.valueOf(i), stream.next().id());
            ada.adds("later", "");
            assertEquals("121", stream.next().id());
        }
    }

    @Test
    void nobodyHearsOfSomebodyElse() throws Exception {
        var eve = Person.register();
        try (var stream = new Stream(eve, "0")) {
            ada.adds("secret", "");
            eve.adds("mine", "");
            assertEquals("mine", stream.next().data().getString("title"));
        }
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        ada.asks()
                .header("Last-Event-ID", "x")
                .accept("text/event-stream")
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("Last-Event-ID"));
    }
}
