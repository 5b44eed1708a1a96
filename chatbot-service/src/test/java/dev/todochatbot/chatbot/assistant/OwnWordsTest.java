package dev.todochatbot.chatbot.assistant;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

/** What the service says around an engine, in the language of the turn. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class OwnWordsTest {
    @Inject
    @BuiltIn
    ScriptedModel model;

    @Inject
    StatelessSession session;

    @Inject
    TurnJobs jobs;

    private final Person ada = new Person();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lösche bitte Milch      | „Milch“ (1) löschen          | Das wartet auf deine Bestätigung. Noch wurde nichts geändert. | ja bitte        | Nur die Knöpfe entscheiden. Auf deine Bestätigung wartet: „Milch“ (1) löschen.
            elimina la tarea leche  | Eliminar “Milch” (1)         | Esto espera tu aprobación. Todavía no cambió nada.            | sí, dale        | Solo deciden los botones. Esto espera tu aprobación: Eliminar “Milch” (1).
            doodh delete kar do     | “Milch” (1) delete karein    | Is ke liye aap ki manzoori chahiye. Abhi kuch nahi badla.     | haan kar do     | Faisla sirf button se hota hai. Aap ki manzoori ka intezar hai: “Milch” (1) delete karein.
            """)
    void whatWaitsIsSaidInTheLanguageOfTheMessage(
            String message, String summary, String response, String yes, String again) {
        ada.with("Milch");
        model.when(message, call("delete_task", "{\"task\":1}"), say(""));

        var conversation = ada.says(message)
                .body("pendingActions[0].summary", equalTo(summary))
                .body("response", equalTo(response))
                .extract()
                .<String>path("conversationId");

        ada.says(conversation, yes)
                .body("response", equalTo(again))
                .body("pendingActions", hasSize(1))
                .body("receipts", hasSize(0));
    }

    @Test
    void whatWasDoneIsSaidInTheLanguageOfTheAccountWhereTheWordsTellNothing() {
        var message = UUID.randomUUID().toString();
        model.when(message, call("add_task", "{\"title\":\"Brot\"}"), say(""));

        ada.speaking("de-AT").says(message).body("response", equalTo("Hinzugefügt: „Brot“ (1)."));
    }

    @Test
    void manyChangesAreCounted() {
        ada.with(IntStream.rangeClosed(1, 12).mapToObj(i -> "T" + i).toArray(String[]::new));
        var calls = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> List.of("delete_task", "{\"task\":" + i + "}"))
                .flatMap(List::stream)
                .toArray(String[]::new);
        model.when("lösche bitte alle Aufgaben", call(calls), say(""));

        ada.says("lösche bitte alle Aufgaben")
                .body("pendingActions[0].summary", startsWith("12 Aufgaben löschen: „T1“ (1), „T2“ (2), "));
    }

    @Test
    void whatFailedIsSaidInTheLanguageOfTheTurn() {
        model.when("nimm das bitte zurück", call("undo_last_turn", "{}"), say(""));

        ada.says("nimm das bitte zurück")
                .body(
                        "response",
                        equalTo("Nichts wurde geändert: In dieser Unterhaltung gibt es nichts rückgängig zu machen."));
    }

    @Test
    void whoeverEndsATurnOfAnotherReplicaSpeaksItsLanguage() {
        model.when("füge bitte die Aufgabe Brot hinzu", call("add_task", "{\"title\":\"Brot\"}"), say("Gut."));
        var turn = ada.says("füge bitte die Aufgabe Brot hinzu").extract().<String>path("turnId");
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        update turn set status = 'running', response = '', heartbeat_at = now() - interval '31 seconds'
                        where id = :id""")
                        .setParameter("id", UUID.fromString(turn))
                        .executeUpdate());

        jobs.endAbandoned(30);

        ada.gets("/turns/{id}", turn)
                .body("status", is("failed"))
                .body(
                        "response",
                        equalTo("Der Dienst wurde neu gestartet, während er geantwortet hat."
                                + " 1 Änderung ist schon geschehen: Hinzugefügt: „Brot“ (1)."));
    }
}
