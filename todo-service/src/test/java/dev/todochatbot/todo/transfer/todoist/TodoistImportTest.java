package dev.todochatbot.todo.transfer.todoist;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.transfer.Files;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class TodoistImportTest {

    static final String HEADER =
            "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG,meta,view_style\r\n";

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @Test
    void aProjectComesAsItWas() {
        Files.todoist(ada, "\uFEFF" + HEADER + """
                meta,view_style=list,,,,,,,,,,,,,,
                task,Buy milk @shop @home,From the farm,1,1,Ada (1),,tomorrow,en,Europe/Berlin,,,,,,
                note,Two bottles,,,,Ada (1),,,,,,,,,,
                ,,,,,,,,,,,,,,,
                section,Garden,,,,,,,,,,,,,,
                task,Water plants,,4,1,Ada (1),,every monday,en,America/New_York,,,,,,
                task,Fill the can,,4,2,Ada (1),,,en,,,,,,,
                task,Deep,,4,5,Ada (1),,,en,,,,,,,
                task,mail ada@example.com,,3,1,Ada (1),,2027-03-05 at 10:00,en,America/New_York,,,,,,
                task,Odd,,,1,Ada (1),,in a blue moon,en,,,,,,,
                """)
                .statusCode(200)
                .body("imported", is(4), "failed", hasSize(0))
                .body("warnings.row", contains(11))
                .body("changeSet", notNullValue());
        ada.sees("/tasks")
                .body("items.title", contains("Buy milk", "Water plants", "mail ada@example.com", "Odd"))
                .body("items.priority", contains("high", "none", "low", "none"))
                .body("items.list.name", contains("Inbox", "Garden", "Garden", "Garden"))
                .body("items[0].tags", contains("shop", "home"))
                .body("items[0].notes", is("From the farm\n\nTwo bottles"))
                .body("items[0].due.date", notNullValue())
                .body("items[1].recurrence.rule", is("FREQ=WEEKLY;BYDAY=MO"))
                .body("items[1].subtasks.title", contains("Fill the can", "Deep"))
                .body("items[2].due.dateTime", is("2027-03-05T10:00:00"))
                .body("items[2].due.zone", is("America/New_York"))
                .body("items[3].due", nullValue())
                .body("items[3].notes", containsString("in a blue moon"));
    }

    @Test
    void aTaskTakesAsLongAsThere() {
        Files.todoist(ada, HEADER + """
                task,Minutes,,4,1,,,2027-03-05 at 10:00,en,,90,minute,,,,
                task,Days,,4,1,,,2027-03-05 at 10:00,en,,2,day,,,,
                task,Range,,4,1,,,5 march 2027 2pm-3pm,en,,,,,,,
                task,All day,,4,1,,,2027-03-05,en,,1,day,,,,
                task,Huge,,4,1,,,2027-03-05 at 10:00,en,,99999999999,minute,,,,
                task,Never,,4,1,,,2027-03-05 at 10:00,en,,-5,minute,,,,
                """)
                .statusCode(200)
                .body("imported", is(6), "failed", hasSize(0))
                .body("warnings.row", contains(5, 6, 7));
        ada.sees("/tasks").body("items.duration", contains("PT1H30M", "PT48H", "PT1H", null, null, null));
    }

    @Test
    void whatDoesNotFitIsTold() {
        var deep = new StringBuilder();
        for (var i = 0; i < 101; i++) deep.append("task,line %d,,,2\n".formatted(i));
        Files.todoist(
                        ada,
                        HEADER
                                + "note,Nobody\ntask,First,,9,3\nbanana,x\ntask,,\nTASK,%s,,,1\n"
                                        .formatted("x".repeat(300))
                                + "task,Long,,,one\n" + deep)
                .statusCode(200)
                .body("imported", is(3))
                .body("failed.row", contains(2, 4, 5, 108))
                .body("warnings.row", contains(3, 3, 6, 7));
        ada.sees("/tasks").body("items[1].notes", is("x".repeat(300)));
    }

    @Test
    void aFileOfAnotherKindIsRefusedByItsHeader() {
        Files.todoist(ada, "title\nx").statusCode(400).body("errors.field", contains("TYPE"));
    }
}
