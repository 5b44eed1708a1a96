package dev.todochatbot.e2e;

import java.util.List;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.todochatbot.e2e.Accessibility.assertAccessible;
import static dev.todochatbot.e2e.Person.add;
import static dev.todochatbot.e2e.Person.button;
import static dev.todochatbot.e2e.Person.checkbox;
import static dev.todochatbot.e2e.Person.picture;
import static dev.todochatbot.e2e.Person.quickAdd;
import static dev.todochatbot.e2e.Person.say;

/**
 * The pictures of the README, in {@code target/screenshots}, taken of a day's work; and what axe says of the pages while
 * they look like that.
 */
class PicturesIT {

    private static final List<String> TASKS = List.of(
            "Call Dr. Weiss about the blood test results today at 11:30pm #calls !medium",
            "Prepare slides for Thursday planning today #planning !high",
            "Review the invoice export pull request today",
            "Water the plants every 3 days",
            "Book a dentist appointment for Jonas today #calls",
            "Order printer paper today");

    @Test
    void aDayInBothApps() {
        try (var person = Person.atDesk()) {
            aDay(person, "");
        }
    }

    @Test
    void aDayInBothAppsInTheDark() {
        try (var person = Person.atDeskInTheDark()) {
            aDay(person, "-dark");
        }
    }

    private static void aDay(Person person, String suffix) {
        var todo = person.register();
        TASKS.forEach(task -> add(todo, task));
        checkbox(todo, "Order printer paper").click();
        quickAdd(todo).fill("Pay rent every 1st at 9am #home !high");
        assertThat(todo.getByText("Every month on the 1st").first()).isVisible();
        assertThat(todo.getByText("1 of 6 done")).isVisible();
        picture(todo, "todo" + suffix);
        assertAccessible(todo);

        var chat = person.openChat();
        chat.setViewportSize(1280, 1040);
        say(chat, "move the planning slides to 4pm tomorrow and add buy a birthday card for Ana");
        assertThat(chat.getByText("2 changes made").first()).isVisible();
        say(chat, "delete the invoice export review");
        assertThat(button(chat, "Approve: delete 1 task")).isVisible();
        picture(chat, "chat" + suffix);
        assertAccessible(chat);
    }
}
