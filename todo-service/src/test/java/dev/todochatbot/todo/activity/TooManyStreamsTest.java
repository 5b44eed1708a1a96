package dev.todochatbot.todo.activity;

import java.util.ArrayList;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class TooManyStreamsTest {

    private static final int MOST = 20;

    @Test
    void aSessionHasTwentyStreamsAndNoMore() throws Exception {
        var ann = Somebody.registered();
        var here = new Person(ann.accessToken());
        var open = new ArrayList<Stream>();
        try {
            for (var stream = 0; stream < MOST; stream++) open.add(new Stream(here, null));
            for (var stream : open) assertEquals(200, stream.response.statusCode());
            here.asks()
                    .accept("text/event-stream, application/problem+json")
                    .get("/api/v1/events")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("code", is("too_many_streams"));
            open.add(new Stream(new Person(ann.signedInAgain().accessToken()), null));
            assertEquals(200, open.getLast().response.statusCode());
        } finally {
            open.forEach(Stream::close);
        }
    }
}
