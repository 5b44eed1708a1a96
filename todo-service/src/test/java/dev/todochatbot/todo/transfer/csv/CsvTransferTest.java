package dev.todochatbot.todo.transfer.csv;

import java.nio.charset.StandardCharsets;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.transfer.Files;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class CsvTransferTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void whatIsWrittenIsReadTheSame() {
        ada.adds(
                "Say \\\"hi\\\", please",
                "\"notes\": \"one\\n\\ntwo;\", \"tags\": [\"a\", \"b\"], \"priority\": \"low\"");
        ada.adds("-1", "\"notes\": \"'quoted'\", \"due\": {\"date\": \"2027-01-05\"}, \"start\": \"2027-01-04\"");
        ada.adds(
                "'=x",
                "\"recurrence\": {\"rule\": \"FREQ=DAILY\", \"from\": \"completion\"}, \"due\": {\"date\": \"2027-01-06\"}");
        var timed = ada.adds("Timed", "\"due\": {\"dateTime\": \"2027-07-05T17:00:00\", \"zone\": \"Europe/Berlin\"}");
        ada.asks().post("/api/v1/tasks/{id}/complete", timed);
        var export = Files.exported(ada, "csv");
        assertTrue(export.startsWith(
                "title,notes,status,priority,due,list,tags,recurrence,start,completedAt,createdAt\r\n"));
        assertTrue(export.contains("2027-07-05T17:00:00+02:00[Europe/Berlin]"));
        assertTrue(export.contains("FREQ=DAILY after completion"));
        assertTrue(export.contains(",2027-01-04,"));
        var bob = Person.register();
        Files.csv(bob, export).statusCode(200).body("imported", is(4), "failed", hasSize(0), "warnings", hasSize(0));
        assertEquals(export, Files.exported(bob, "csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "'x", "'=x"})
    void cellsThatBeginLikeAFormulaAreMadeSafe(String title) {
        ada.adds(title, "");
        var line = Files.exported(ada, "csv").lines().skip(1).findFirst().orElseThrow();
        assertTrue(line.startsWith("'" + title) || line.startsWith("\"'" + title), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void filesOfEverySpreadsheetAreRead(String charset) {
        for (var mark : charset.equals("UTF-16") ? new String[] {""} : new String[] {"", "\uFEFF"})
            Files.csv(
                            ada,
                            mark + "Title;Tags;Due\r\nGrüße;\"a,b\";2027-01-05\r\n\r\nLast;;tomorrow 5pm",
                            java.nio.charset.Charset.forName(charset))
                    .statusCode(200)
                    .body("imported", is(2), "failed", hasSize(0));
        ada.sees("/tasks").body("items[0].title", is("Grüße"), "items[0].tags", contains("a", "b"));
    }

    @Test
    void rowsAreThoseOfTheSpreadsheet() {
        Files.csv(ada, "title,priority,colour\nGood,HIGH,red\n\n\"two\nlines\",,\n,low,\nBad,,x,y\nLast,top,\n")
                .statusCode(200)
                .body("imported", is(1))
                .body("failed.row", contains(4, 5, 6, 7))
                .body("failed.message[0]", containsString("title: "))
                .body("failed.message[3]", containsString("priority: "))
                .body("warnings.row", contains(1));
        ada.sees("/tasks").body("items.title", contains("Good"), "items.priority", contains("high"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "name,notes\nx,y", "title,title\nx,y", "\"", "title\n\"never ends"})
    void whatIsNoSpreadsheetOfTasksSaysSo(String file) {
        var answer = Files.csv(ada, file);
        if (file.startsWith("title\n")) answer.statusCode(200).body("failed.row", contains(2));
        else answer.statusCode(400).body("code", is("validation_failed"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        Files.csv(ada, "title\nGrüße", StandardCharsets.ISO_8859_1).statusCode(400);
        Files.sent(ada, "?format=csv", "text/csv", new byte[] {0, 0, 0, 1}).statusCode(400);
    }

    @Test
    void hugeFilesAreReadOrRefused() {
        Files.csv(ada, "title\n\"" + "x".repeat(9_000_000) + "\"")
                .statusCode(200)
                .body("failed", hasSize(1));
        Files.csv(ada, "title\n" + ",".repeat(9_000_000)).statusCode(200).body("imported", is(0));
        Files.csv(ada, "title\n" + "x\n".repeat(20_001)).statusCode(400);
        Files.csv(ada, "title" + ",x".repeat(3_000_000)).statusCode(400);
        Files.csv(ada, "title\n" + "x".repeat(11_000_000)).statusCode(413);
    }

    @Test
    void aHugeCellFailsAloneAndARemarkIsShort() {
        var lines = "title,notes\nGood,\nx,\"" + "y".repeat(3_000_000) + "\"\n" + "z".repeat(1_000_000) + ",\nLast,\n";
        Files.csv(ada, lines)
                .statusCode(200)
                .body("imported", is(2), "failed.row", contains(3, 4))
                .body("failed.message.collect { it.length() <= 300 }", everyItem(is(true)));
        Files.csv(ada, "title\nGood\n\"" + "y".repeat(5_000_000) + "\"\nNever\n")
                .statusCode(200)
                .body("imported", is(1), "failed.row", contains(3))
                .body("failed.message[0]", containsString("too long"));
    }

    @Test
    void listsThatAreMissingAreMade() {
        Files.csv(ada, "title,list\na,Garden\nb,garden\nc,inbox\nd,")
                .statusCode(200)
                .body("imported", is(4));
        ada.sees("/lists").body("items.name", contains("Inbox", "Garden"));
        ada.sees("/tasks").body("items.list.name", contains("Garden", "Garden", "Inbox", "Inbox"));
    }

    @Test
    void whoWantsAnotherFormatIsToldWhichThereAre() {
        ada.sees("/export?format=xml").statusCode(400).body("errors.field", contains("format"));
    }
}
