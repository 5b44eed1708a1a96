package dev.todochatbot.chatbot.conversation;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class ConversationTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person();

    private ValidatableResponse rename(String id, String title) {
        return ada.request()
                .body(Map.of("title", title))
                .patch("/api/v1/conversations/{id}", id)
                .then();
    }

    @Test
    void anEmptyOneIsCalledAfterTheFirstMessageUnlessItHasAName() {
        var unnamed = ada.conversation();
        ada.says(unnamed, "What is there to do today, and what could wait until the weekend?");
        ada.gets("/conversations")
                .body("items[0].title", equalTo("What is there to do today, and what could wait until the…"));

        rename(unnamed, "Weekend").statusCode(200).body("title", equalTo("Weekend"));
        ada.says(unnamed, "And now?");
        ada.gets("/conversations").body("items.title", contains("Weekend"));
    }

    @Test
    void theMostRecentlyUsedComeFirstPageByPage() {
        var first = ada.conversation();
        var second = ada.conversation();
        var third = ada.conversation();
        ada.says(first, "hello");

        String cursor = ada.gets("/conversations?limit=2")
                .body("items.id", contains(first, third))
                .extract()
                .path("nextCursor");

        ada.gets("/conversations?limit=2&cursor={cursor}", cursor)
                .body("items.id", contains(second))
                .body("nextCursor", nullValue());
    }

    @Test
    void messagesArePagedFromTheEnd() {
        var id = ada.conversation();
        ada.says(id, "one");
        ada.says(id, "two");

        String cursor = ada.gets("/conversations/{id}/messages?limit=3", id)
                .body("items", hasSize(3))
                .body("items[1].text", equalTo("two"))
                .extract()
                .path("nextCursor");

        ada.gets("/conversations/{id}/messages?limit=3&cursor={cursor}", id, cursor)
                .body("items.text", contains("one"));
        ada.gets("/conversations/{id}/messages", ada.conversation()).body("items", empty());
    }

    @Test
    void aDeletedOneIsGoneWithItsTurns() {
        var said = ada.says("hello").extract();
        String id = said.path("conversationId");

        assertEquals(204, ada.request().delete("/api/v1/conversations/{id}", id).statusCode());

        ada.gets("/conversations/{id}/messages", id).statusCode(404);
        ada.gets("/turns/{id}", said.<String>path("turnId")).statusCode(404);
        assertEquals(404, ada.request().delete("/api/v1/conversations/{id}", id).statusCode());
    }

    @Test
    void somebodyElseCannotNameOrDeleteIt() {
        var id = ada.conversation();
        var eve = new Person();

        eve.request()
                .body(Map.of("title", "Mine"))
                .patch("/api/v1/conversations/{id}", id)
                .then()
                .statusCode(404);
        assertEquals(404, eve.request().delete("/api/v1/conversations/{id}", id).statusCode());
    }

    @Test
    void aTitleMustSaySomething() {
        rename(ada.conversation(), " ").statusCode(400).body("errors[0].field", equalTo("title"));
    }

    private ValidatableResponse search(String q) {
        return ada.request()
                .queryParam("q", q)
                .get("/api/v1/conversations")
                .then()
                .statusCode(200);
    }

    @Test
    void theyAreFoundByWordsOfTheTitleAndOfWhatWasSaid() {
        var trip = ada.conversation();
        ada.says(trip, "what is there to pack for Lisbon?");
        rename(trip, "Summer trip");
        var home = ada.conversation();
        ada.says(home, "the boiler of the summer house drips");
        new Person().says("lisbon, too");

        search("LISBON").body("items.id", contains(trip));
        search("summer").body("items.id", contains(home, trip));
        search("summer pack").body("items.id", contains(trip));
        search("winter").body("items", empty());
        search(" ").body("items.id", contains(home, trip));
    }

    @Test
    void aSearchTakesItsWordsLiterallyAndRefusesWhatIsTooLong() {
        var id = ada.conversation();
        ada.says(id, "100% of snake_case! and a back\\slash");
        ada.says(ada.conversation(), "100 parts of snakeXcase and a backslash");

        for (var q : new String[] {"100%", "snake_case", "case!", "back\\slash"})
            search(q).body("items.id", contains(id));
        search("%").body("items.id", contains(id));
        ada.request()
                .queryParam("q", "x".repeat(201))
                .get("/api/v1/conversations")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("q"));
    }

    @Test
    void whatIsFoundIsPagedLikeTheList() {
        var first = ada.conversation();
        ada.says(first, "milk, please");
        ada.says(ada.conversation(), "eggs, please");
        var last = ada.conversation();
        ada.says(last, "oat milk, please");

        String cursor = ada.gets("/conversations?q=milk&limit=1")
                .body("items.id", contains(last))
                .extract()
                .path("nextCursor");

        ada.gets("/conversations?q=milk&limit=1&cursor={cursor}", cursor)
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
    }

    @Test
    void aSearchKnowsOtherScriptsAndForgetsWhatIsDeleted() {
        var id = ada.conversation();
        ada.says(id, "کل دودھ خریدنا یاد دلاؤ، und Äpfel");

        search("دودھ").body("items.id", contains(id));
        search("äpfel یاد").body("items.id", contains(id));
        ada.request().delete("/api/v1/conversations/{id}", id);
        search("دودھ").body("items", empty());
    }

    @Test
    void aSearchOfManyWordsIsAnswered() {
        ada.says(ada.conversation(), "a b c");

        search("a b c ".repeat(33)).body("items", hasSize(1));
        search("%_!\\ ".repeat(40)).body("items", empty());
    }

    @Test
    void oneInWhichSomethingWaitsSaysSoUntilItIsDecided() {
        ada.with("Buy milk");
        var message = "please " + UUID.randomUUID();
        model.when(message, call("delete_task", "{\"task\":1}"), say("It waits."));
        var turn = ada.says(message).extract();
        ada.says(ada.conversation(), "hello");

        ada.gets("/conversations").body("items.waiting", contains(false, true));
        rename(turn.path("conversationId"), "Renamed").body("waiting", equalTo(true));
        ada.posts("/approvals/{id}/decline", turn.<String>path("pendingActions[0].id"));
        ada.gets("/conversations").body("items.waiting", contains(false, false));
    }
}
