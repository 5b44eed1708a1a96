package dev.todochatbot.e2e;

import java.io.IOException;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.todochatbot.e2e.Accessibility.assertAccessible;
import static dev.todochatbot.e2e.Person.add;
import static dev.todochatbot.e2e.Person.button;
import static dev.todochatbot.e2e.Person.checkbox;
import static dev.todochatbot.e2e.Person.quickAdd;
import static dev.todochatbot.e2e.Person.say;
import static dev.todochatbot.e2e.Person.signIn;
import static dev.todochatbot.e2e.Person.signOut;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two people at one browser, one after the other, and nobody loads a page anew by hand. */
class AccountSwitchIT {

    @Test
    void theNextPersonInTheChatReadsNothingOfTheOne() throws Exception {
        var bob = Account.registered(Whole.running());
        try (var ada = Person.atDesk()) {
            ada.register().close();
            var chat = ada.openChat();
            say(chat, "add buy the secret present today");
            assertThat(chat.getByText("1 change made").first()).isVisible();
            chat.getByLabel("Message", new Page.GetByLabelOptions().setExact(true))
                    .fill("and a draft about it");
            signOut(chat);
            signIn(chat, bob.email());
            assertThat(chat.getByText("What should happen with your tasks?")).isVisible();
            assertThat(chat.getByText("secret present")).hasCount(0);
            assertThat(chat.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("");
            say(chat, "undo that");
            assertThat(chat.getByText("1 change undone")).hasCount(0);
            assertEquals(0, chat.evaluate("() => localStorage.length + sessionStorage.length"));
        }
    }

    @Test
    void theNextPersonInTheTaskAppSeesNothingOfTheOne() throws Exception {
        var bob = Account.registered(Whole.running());
        try (var ada = Person.atDesk()) {
            var page = ada.register();
            add(page, "Water the orchids today");
            checkbox(page, "Water the orchids").click();
            assertThat(button(page, "Undo")).isVisible();
            quickAdd(page).fill("half a thought");
            signOut(page);
            signIn(page, bob.email());
            assertThat(quickAdd(page)).hasValue("");
            assertThat(page.getByText("orchids")).hasCount(0);
            // Z would take back the last change of this page
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Today"))
                    .first()
                    .click();
            page.keyboard().press("z");
            add(page, "Bob was here today");
            assertThat(page.getByText("orchids")).hasCount(0);
            assertTrue(tasks(bob).contains("Bob was here"));
        }
    }

    @Test
    void everyTabOfTheAppFollows() throws Exception {
        var bob = Account.registered(Whole.running());
        try (var ada = Person.atDesk()) {
            var page = ada.register();
            add(page, "Prune the roses today");
            var second = ada.openTodo();
            assertThat(checkbox(second, "Prune the roses")).isVisible();
            signOut(page);
            assertThat(second.getByText("You were signed out in another tab.")).isVisible();
            signIn(page, bob.email());
            assertThat(quickAdd(second)).isVisible();
            assertThat(second.getByText("roses")).hasCount(0);
            add(second, "Written in the second tab today");
            assertThat(checkbox(page, "Written in the second tab")).isVisible();
            assertTrue(tasks(bob).contains("Written in the second tab"));
        }
    }

    @Test
    void aPageOfTheOtherAppThatSleptWritesNothingAndGivesTheWordsBack() throws Exception {
        var bob = Account.registered(Whole.running());
        try (var ada = Person.atDesk()) {
            var page = ada.register();
            var chat = ada.openChat();
            say(chat, "add pay the florist today");
            assertThat(chat.getByText("1 change made").first()).isVisible();
            // Asleep: it neither hears that its session ended nor asks who is signed in
            chat.route("**/api/v1/events", Route::abort);
            chat.route("**/session", Route::abort);
            signOut(page);
            signIn(page, bob.email());
            assertThat(quickAdd(page)).isVisible();
            chat.getByLabel("Message", new Page.GetByLabelOptions().setExact(true))
                    .fill("add call the bank today");
            chat.keyboard().press("Enter");
            assertThat(chat.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Another account is signed in")))
                    .isVisible();
            assertThat(chat.getByLabel("What was typed here")).hasValue("add call the bank today");
            assertThat(chat.getByText("florist")).hasCount(0);
            assertAccessible(chat);
            chat.unroute("**/session");
            button(chat, "Go on with the other account").click();
            assertThat(chat.getByText("What should happen with your tasks?")).isVisible();
            assertThat(chat.getByText("Signed in as " + bob.email() + " now. This page started anew")
                            .first())
                    .isVisible();
            assertFalse(tasks(bob).contains("bank"), "nothing was written into the other account");
        }
    }

    private static String tasks(Account account) throws IOException, InterruptedException {
        return account.get(account.whole().todo(), "/api/v1/tasks?status=all").body();
    }
}
