package dev.todochatbot.e2e;

import java.util.List;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.todochatbot.e2e.Person.add;
import static dev.todochatbot.e2e.Person.button;
import static dev.todochatbot.e2e.Person.checkbox;
import static dev.todochatbot.e2e.Person.go;
import static dev.todochatbot.e2e.Person.quickAdd;
import static org.junit.jupiter.api.Assertions.assertEquals;

class TodoJourneyIT {

    @Test
    void whatIsUnderstoodIsShownBeforeItIsSaved() {
        try (var person = Person.atDesk()) {
            var page = person.register();
            quickAdd(page).fill("Pay rent tomorrow at 9am #home !high");
            assertThat(page.getByText("home", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            assertThat(page.getByText("High").first()).isVisible();
            quickAdd(page).press("Enter");
            go(page, "Upcoming");
            assertThat(checkbox(page, "Pay rent")).isVisible();
            assertEquals(List.of(), person.complaints);
        }
    }

    @Test
    void aCompletedTaskComesBackByUndo() {
        try (var person = Person.atDesk()) {
            var page = person.register();
            add(page, "Order printer paper today");
            checkbox(page, "Order printer paper").click();
            assertThat(page.getByText("Completed “Order printer paper”").first())
                    .isVisible();
            button(page, "Undo").click();
            assertThat(checkbox(page, "Order printer paper")).not().isChecked();
        }
    }

    @Test
    void tasksSurviveAReloadAndAreOnlyOnesOwn() {
        try (var person = Person.atDesk();
                var stranger = Person.atDesk()) {
            var page = person.register();
            add(page, "Water the plants today");
            assertThat(checkbox(page, "Water the plants")).isVisible();
            page.reload();
            assertThat(checkbox(page, "Water the plants")).isVisible();
            var other = stranger.register();
            assertThat(checkbox(other, "Water the plants")).not().isVisible();
        }
    }

    @Test
    void anotherTabSeesAChangeWithoutAReload() {
        try (var person = Person.atDesk()) {
            var page = person.register();
            var other = person.openTodo();
            assertThat(quickAdd(other)).isVisible();
            add(page, "Call Dr. Weiss today");
            assertThat(checkbox(other, "Call Dr. Weiss")).isVisible();
            checkbox(page, "Call Dr. Weiss").click();
            assertThat(checkbox(other, "Call Dr. Weiss")).not().isVisible();
        }
    }

    @Test
    void theWrongPasswordIsToldWithoutSayingWhich() {
        try (var person = Person.atDesk()) {
            var page = person.openTodo();
            page.getByLabel("E-mail").fill("nobody@example.org");
            page.getByLabel("Password", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .fill("not the right words");
            page.keyboard().press("Enter");
            assertThat(page.getByText("That e-mail and password do not match. Check both and try again.")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void onAPhoneATaskIsAddedFromTheTabBar() {
        try (var person = Person.onPhone()) {
            var page = person.openTodo();
            page.getByText("Create an account").click();
            page.getByLabel("E-mail").fill(person.email);
            page.getByLabel("Password", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .fill(Person.PASSWORD);
            button(page, "Create account").click();
            button(page, "Add a task").click();
            add(page, "Buy a card today");
            assertThat(checkbox(page, "Buy a card")).isVisible();
            assertEquals(
                    true,
                    page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing scrolls sideways");
        }
    }
}
