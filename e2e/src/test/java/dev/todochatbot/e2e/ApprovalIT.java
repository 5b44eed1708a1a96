package dev.todochatbot.e2e;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.todochatbot.e2e.Person.add;
import static dev.todochatbot.e2e.Person.button;
import static dev.todochatbot.e2e.Person.checkbox;
import static dev.todochatbot.e2e.Person.say;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What one is asked in the chat, and what becomes of the answer when the network does not carry it. */
class ApprovalIT {

    private static final List<String> TASKS =
            List.of("Sow the peas", "Prune the roses", "Mow the lawn", "Rake the leaves", "Feed the hens");

    @Test
    void everyTaskIsShownBeforeAndAfter() {
        try (var person = Person.atDesk()) {
            var tasks = person.register();
            TASKS.forEach(title -> add(tasks, title + " today"));
            var chat = person.openChat();
            say(chat, "complete all my tasks");
            var card = chat.locator("section.appr");
            assertThat(card).isVisible();
            card.getByText("Show all 5").click();
            for (var title : TASKS) {
                var line = card.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(title));
                assertThat(line.locator("del")).hasText("Today");
                assertThat(line.locator("ins")).hasText("Done");
            }
            assertThat(checkbox(tasks, TASKS.getFirst())).isVisible();
            button(chat, "Approve: complete 5 tasks").click();
            assertThat(chat.getByText("5 changes made").first()).isVisible();
            assertThat(checkbox(tasks, TASKS.getFirst())).not().isVisible();
        }
    }

    @Test
    void aChoiceThatDidNotArriveIsMadeAgainAsThatChoice() {
        try (var person = Person.atDesk()) {
            var tasks = person.register();
            add(tasks, "Call the dentist today");
            add(tasks, "Pay the dentist today");
            var chat = person.openChat();
            say(chat, "complete the dentist");
            var choice = chat.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Choose a task"))
                    .getByText("Pay the dentist");
            assertThat(choice).isVisible();
            var sent = new ArrayList<String>();
            chat.route("**/messages", route -> {
                if (!route.request().method().equals("POST")) {
                    route.resume();
                    return;
                }
                sent.add(route.request().postData());
                // The page asks once more by itself; then the person does
                if (sent.size() <= 2) route.abort();
                else route.resume();
            });
            choice.click();
            assertThat(chat.getByText("Not sent. The server did not answer.").first())
                    .isVisible();
            button(chat, "Retry").click();
            assertThat(chat.getByText("1 change made").first()).isVisible();
            assertThat(checkbox(tasks, "Pay the dentist")).not().isVisible();
            assertThat(checkbox(tasks, "Call the dentist")).isVisible();
            assertEquals(3, sent.size());
            assertTrue(sent.stream().allMatch(body -> body.matches("\\{\"choice\":\"[^\"]+\"}")), sent.toString());
        }
    }
}
