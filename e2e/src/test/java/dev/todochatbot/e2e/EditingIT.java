package dev.todochatbot.e2e;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.todochatbot.e2e.Accessibility.assertAccessible;
import static dev.todochatbot.e2e.Person.add;
import static dev.todochatbot.e2e.Person.button;
import static dev.todochatbot.e2e.Person.quickAdd;

/** Changes that meet each other: one's own on a slow network, and those of somebody else. */
class EditingIT {

    /** Every change of a task takes this page 700 ms more. */
    private static final String SLOW = """
            const quick = window.fetch;
            window.fetch = async (path, init) => {
              if (init?.method === "PATCH") await new Promise((later) => setTimeout(later, 700));
              return quick(path, init);
            };
            """;

    /** A change of the first task by another page, which knows nothing of this one. */
    private static final String CHANGE = """
            async (patch) => {
              const { items } = await (await fetch("/api/v1/tasks")).json();
              const answer = await fetch(`/api/v1/tasks/${items[0].id}`, {
                method: "PATCH",
                headers: { "Content-Type": "application/merge-patch+json" },
                body: JSON.stringify(patch),
              });
              if (!answer.ok) throw new Error(await answer.text());
            }
            """;

    @Test
    void twoSubtasksWithinOneRoundTripAreBothKept() {
        try (var person = Person.atDesk()) {
            var page = details(person, "Pack for Lisbon");
            page.evaluate(SLOW);
            button(page, "Add subtask").click();
            var subtask = page.getByLabel("Subtask", new Page.GetByLabelOptions().setExact(true));
            for (var title : new String[] {"Passport", "Charger", "Sun hat"}) {
                subtask.fill(title);
                subtask.press("Enter");
            }
            assertThat(page.getByText("0 of 3")).isVisible();
            assertThat(button(page, "Remove: Sun hat")).isVisible();
            page.reload();
            assertThat(subtasks(page)).hasText(new String[] {"Passport", "Charger", "Sun hat"});
        }
    }

    @Test
    void aSubtaskOfAnotherTabSurvivesOnesOwn() {
        try (var person = Person.atDesk()) {
            var page = details(person, "Pack for Lisbon");
            page.evaluate(SLOW);
            var elsewhere = person.openTodo();
            assertThat(quickAdd(elsewhere)).isVisible();
            button(page, "Add subtask").click();
            var subtask = page.getByLabel("Subtask", new Page.GetByLabelOptions().setExact(true));
            subtask.fill("Mine");
            subtask.press("Enter");
            elsewhere.evaluate(CHANGE, Map.of("subtasks", List.of(Map.of("title", "Theirs"))));
            assertThat(button(page, "Remove: Mine")).isVisible();
            page.reload();
            assertThat(subtasks(page)).hasText(new String[] {"Theirs", "Mine"});
        }
    }

    @Test
    void typedNotesStayWhenTheyAreChangedElsewhereAndYoursIsKept() {
        try (var person = Person.atDesk()) {
            var page = details(person, "Call the insurance");
            var elsewhere = typedHereAndChangedThere(person, page);
            button(page, "Keep yours").click();
            assertThat(conflict(page)).not().isVisible();
            page.reload();
            assertThat(notes(page)).hasValue("my half of a sentence");
            elsewhere.close();
        }
    }

    @Test
    void theirsCanBeUsedInstead() {
        try (var person = Person.atDesk()) {
            var page = details(person, "Call the insurance");
            typedHereAndChangedThere(person, page);
            assertAccessible(page);
            button(page, "Use theirs").click();
            assertThat(conflict(page)).not().isVisible();
            assertThat(notes(page)).hasValue("written elsewhere");
        }
    }

    @Test
    void aTitleBeingTypedIsNotOverwritten() {
        try (var person = Person.atDesk()) {
            var page = details(person, "Call the insurance");
            var elsewhere = person.openTodo();
            assertThat(quickAdd(elsewhere)).isVisible();
            var title = page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true));
            title.fill("Call the insurance about the cl");
            elsewhere.evaluate(CHANGE, Map.of("title", "Write to the insurance"));
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Changed elsewhere: title")))
                    .isVisible();
            assertThat(title).hasValue("Call the insurance about the cl");
        }
    }

    private static Page typedHereAndChangedThere(Person person, Page page) {
        var elsewhere = person.openTodo();
        assertThat(quickAdd(elsewhere)).isVisible();
        notes(page).click();
        page.keyboard().type("my half of a sentence");
        elsewhere.evaluate(CHANGE, Map.of("notes", "written elsewhere"));
        assertThat(conflict(page)).isVisible();
        assertThat(conflict(page).getByText("written elsewhere")).isVisible();
        assertThat(notes(page)).hasValue("my half of a sentence");
        return elsewhere;
    }

    private static Page details(Person person, String title) {
        var page = person.register();
        add(page, title + " today");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true))
                .click();
        assertThat(notes(page)).isVisible();
        return page;
    }

    private static Locator notes(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Notes"));
    }

    private static Locator conflict(Page page) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Changed elsewhere: notes"));
    }

    private static Locator subtasks(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Subtasks"))
                .getByRole(AriaRole.LISTITEM);
    }
}
