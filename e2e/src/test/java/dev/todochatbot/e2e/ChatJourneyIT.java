package dev.todochatbot.e2e;

import java.util.List;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.todochatbot.e2e.Person.button;
import static dev.todochatbot.e2e.Person.checkbox;
import static dev.todochatbot.e2e.Person.say;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ChatJourneyIT {

    @Test
    void theAssistantChangesTheSameTasksAndTheTurnIsUndone() {
        try (var person = Person.atDesk()) {
            var tasks = person.register();
            var chat = person.openChat();
            say(chat, "add call the florist today");
            assertThat(chat.getByText("1 change made").first()).isVisible();
            assertThat(checkbox(tasks, "call the florist")).isVisible();
            button(chat, "Undo").click();
            assertThat(chat.getByText("1 change undone").first()).isVisible();
            assertThat(checkbox(tasks, "call the florist")).not().isVisible();
            assertEquals(List.of(), person.complaints);
        }
    }

    @Test
    void aDeletionWaitsForTheClick() {
        try (var person = Person.atDesk()) {
            var tasks = person.register();
            Person.add(tasks, "Return library books today");
            assertThat(checkbox(tasks, "Return library books")).isVisible();
            var chat = person.openChat();
            say(chat, "delete the library books");
            assertThat(button(chat, "Approve: delete 1 task")).isVisible();
            assertThat(checkbox(tasks, "Return library books")).isVisible();
            button(chat, "Approve: delete 1 task").click();
            assertThat(checkbox(tasks, "Return library books")).not().isVisible();
            say(chat, "undo that");
            assertThat(checkbox(tasks, "Return library books")).isVisible();
        }
    }

    @Test
    void aDeclinedDeletionChangesNothing() {
        try (var person = Person.atDesk()) {
            var tasks = person.register();
            Person.add(tasks, "Water the plants today");
            assertThat(checkbox(tasks, "Water the plants")).isVisible();
            var chat = person.openChat();
            say(chat, "delete water the plants");
            button(chat, "Decline").click();
            assertThat(chat.getByText("Declined. Nothing was changed.").first()).isVisible();
            assertThat(checkbox(tasks, "Water the plants")).isVisible();
        }
    }

    @Test
    void aConversationIsThereAfterAReload() {
        try (var person = Person.atDesk()) {
            person.register();
            var chat = person.openChat();
            say(chat, "add wash the windows");
            assertThat(chat.getByText("1 change made").first()).isVisible();
            chat.reload();
            assertThat(chat.getByText("1 change made").first()).isVisible();
            say(chat, "mark it done");
            assertThat(chat.getByText("1 change made").nth(1)).isVisible();
        }
    }
}
