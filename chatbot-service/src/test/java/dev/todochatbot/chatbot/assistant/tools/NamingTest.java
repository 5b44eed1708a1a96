package dev.todochatbot.chatbot.assistant.tools;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.todochatbot.chatbot.todo.TodoTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whether what a remote engine wants to change was named by the user: each line with the tasks it wants to change. */
class NamingTest {

    private static String reaches(String message, String titles) {
        List<TodoTask> tasks = Arrays.stream(titles.split(";"))
                .map(task -> task.strip().split(" ", 2))
                .map(task -> new TodoTask(UUID.randomUUID(), Long.parseLong(task[0]), task[1], 1))
                .toList();
        var naming = new Naming(message);
        return tasks.stream()
                .map(task -> naming.of(
                        task, tasks.stream().filter(other -> other != task).toList()))
                .map(reach -> reach == Reach.NAMED ? "named" : "set")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            complete task 2                              | 2 Buy milk              | named
            mark tasks 2, 4 and 5 as complete            | 2 Nap;4 Mow;5 Cook      | named named named
            complete 3                                   | 3 Nap                   | named
            check off toaster and lawn                   | 2 Repair the toaster;5 Mow the lawn | named named
            I mowed the lawn                             | 5 Mow the lawn          | named
            rename task 2 to 'pack all my things'        | 2 Pack                  | named
            complete the call with all hands             | 1 Call with all hands   | named
            move the dentist to friday                   | 1 Dentist appointment   | named
            mark it as done                              | 7 Renew insurance       | named
            erledige sie                                 | 7 Renew insurance       | named
            erledige den Rasen                           | 5 Rasen mähen           | named
            """)
    void whatIsNamedRuns(String message, String tasks, String reaches) {
        assertEquals(reaches, reaches(message, tasks));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mark all as done                             | 1 Nap                   | set
            complete all overdue                         | 1 Nap;2 Mow             | set set
            move all to friday                           | 1 Nap;2 Mow;3 Cook      | set set set
            close all in garden                          | 1 Weed the garden       | set
            complete all 3 tasks                         | 1 Nap;2 Mow;3 Cook      | set set set
            finish the next 2 tasks                      | 1 Nap;2 Mow             | set set
            complete overdue tasks                       | 1 Nap                   | set
            close garden tasks                           | 1 Weed garden;2 Water garden | set set
            complete them                                | 1 Nap;2 Mow             | set set
            complete both                                | 1 Nap;2 Mow             | set set
            clear the shopping list                      | 1 Milk                  | set
            erledige alle                                | 1 Rasen mähen           | set
            marca todas como hechas                      | 1 Cortar el césped      | set
            سب مکمل کرو                                   | 1 Nap                   | set
            """)
    void aSetWaits(String message, String tasks, String reaches) {
        assertEquals(reaches, reaches(message, tasks));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            complete everything tagged home and buy milk | 1 Buy milk;2 Mow        | named set
            complete task 3 and all overdue ones         | 3 Nap;4 Mow             | named set
            """)
    void whatIsNamedBesideASetIsNamed(String message, String tasks, String reaches) {
        assertEquals(reaches, reaches(message, tasks));
    }
}
