package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Titles, notes, dates, priorities, tags and lists of tasks that are there. */
class ChangingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rename task 3 to Email Jonas and Petra           | update_task {"task":"id-3","title":"Email Jonas and Petra"}
            change the title of task 2 to Replace toaster    | update_task {"task":"id-2","title":"Replace toaster"}
            call task 2 'Toaster' instead                    | update_task {"task":"id-2","title":"Toaster"}
            rename repair the toaster to replace the toaster | update_task {"task":"id-2","title":"replace the toaster"}
            """)
    void tasksAreRenamed(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add the note 'fuse is blown' to the toaster         | update_task {"task":"id-2","notes":"fuse is blown"}
            add a note to the toaster: call the shop and ask    | update_task {"task":"id-2","notes":"call the shop and ask"}
            update the note on the toaster to 'needs new cable' | update_task {"task":"id-2","notes":"needs new cable"}
            remove the notes from the toaster                   | update_task {"task":"id-2","notes":""}
            """)
    void notesAreWritten(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            move the phone bill to friday                          | update_task {"task":"id-1","due":"friday"}
            reschedule email jonas for monday at 9                 | update_task {"task":"id-3","due":"monday at 9"}
            the phone bill is due friday                           | update_task {"task":"id-1","due":"friday"}
            the lawn can wait until sunday                         | update_task {"task":"id-5","due":"sunday"}
            repair the toaster tomorrow at 5pm instead of whenever | update_task {"task":"id-2","due":"tomorrow at 5pm"}
            set a deadline of friday for the toaster               | update_task {"task":"id-2","due":"friday"}
            due date of the phone bill is monday                   | update_task {"task":"id-1","due":"monday"}
            do the lawn tomorrow instead                           | update_task {"task":"id-5","due":"tomorrow"}
            move all overdue tasks to tomorrow                     | update_task {"task":"id-5","due":"tomorrow"}
            """)
    void datesArePassedOnAsWords(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            put the email on monday                | update_task {"task":"id-3","due":"monday"}
            put the toaster to friday              | update_task {"task":"id-2","due":"friday"}
            set the toaster on friday at 3pm       | update_task {"task":"id-2","due":"friday at 3pm"}
            set the phone bill at 5pm              | update_task {"task":"id-1","due":"2026-11-21T17:00"}
            set the phone bill for 5pm             | update_task {"task":"id-1","due":"2026-11-21T17:00"}
            schedule the lawn on friday            | update_task {"task":"id-5","due":"friday"}
            schedule the lawn for friday           | update_task {"task":"id-5","due":"friday"}
            put the lawn and the toaster on friday | update_task {"task":"id-5","due":"friday"} + update_task {"task":"id-2","due":"friday"}
            put toaster on friday, make it urgent  | update_task {"task":"id-2","due":"friday","priority":"high"}
            """)
    void puttingATaskAtATimeReschedulesIt(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            postpone the phone bill by two days | update_task {"task":"id-1","due":"two days after 2026-11-21"}
            bring the email forward one day     | update_task {"task":"id-3","due":"one day before 2026-11-22"}
            push the toaster back a week        | update_task {"task":"id-2","due":"in 1 week"}
            move the phone bill to 5pm          | update_task {"task":"id-1","due":"2026-11-21T17:00"}
            """)
    void datesAreMovedFromWhereTheyAre(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Email Jonas has no deadline anymore  | update_task {"task":"id-3","due":null}
            remove the due date from email jonas | update_task {"task":"id-3","due":null}
            unschedule the phone bill            | update_task {"task":"id-1","due":null}
            """)
    void datesAreCleared(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            set the toaster to medium priority      | update_task {"task":"id-2","priority":"medium"}
            make the toaster urgent                 | update_task {"task":"id-2","priority":"high"}
            raise the priority of the toaster       | update_task {"task":"id-2","priority":"medium"}
            lower the priority of the phone bill    | update_task {"task":"id-1","priority":"medium"}
            remove the priority from the phone bill | update_task {"task":"id-1","priority":"none"}
            """)
    void prioritiesAreSet(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tag email jonas with garden          | update_task {"task":"id-3","tags":["work","garden"]}
            tag toaster and lawn with home       | update_task {"task":"id-2","tags":["home"]} + update_task {"task":"id-5","tags":["home"]}
            remove the tag work from email jonas | update_task {"task":"id-3","tags":[]}
            untag email jonas                    | update_task {"task":"id-3","tags":[]}
            """)
    void tagsAreAddedToThoseThatAreThere(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            move repair the toaster to the shopping list | update_task {"task":"id-2","list":"Shopping"}
            move the lawn to garden                      | update_task {"task":"id-5","list":"Garden"}
            put toilet paper on the garden list          | update_task {"task":"id-4","list":"Garden"}
            """)
    void listsAreChosen(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            repeat the lawn every saturday | update_task {"task":"id-5","recurrence":"every saturday"}
            make the lawn weekly           | update_task {"task":"id-5","recurrence":"weekly"}
            stop repeating the lawn        | update_task {"task":"id-5","recurrence":null}
            """)
    void repetitionIsSetAndStopped(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            make the email high priority and due today                   | update_task {"task":"id-3","due":"today","priority":"high"}
            set the toaster to high priority, tag it home and due friday | update_task {"task":"id-2","due":"friday","priority":"high","tags":["home"]}
            """)
    void severalChangesOfOneTaskAreOneCall(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }
}
