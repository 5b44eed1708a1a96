package dev.todochatbot.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody with a browser: registers, looks, types and clicks by what controls are called. */
final class Person implements AutoCloseable {

    static final String PASSWORD = "a few random words";

    final String email = "e2e-" + UUID.randomUUID() + "@example.org";
    final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;

    static {
        // A small machine answers its first requests slowly
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private Person(NewContextOptions options) {
        context =
                Chromium.get().newContext(options.setTimezoneId("Europe/Berlin").setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !meantForHttps(message.text())) complaints.add(message.text());
        });
        context.onWebError(error -> complaints.add(error.error()));
    }

    /** Chromium finds it worth an error that a header which needs a secure context is sent without one. */
    private static boolean meantForHttps(String message) {
        return message.startsWith("The Cross-Origin-Opener-Policy header has been ignored");
    }

    static Person atDesk() {
        return new Person(new NewContextOptions().setViewportSize(1280, 800));
    }

    static Person atDeskInTheDark() {
        return new Person(new NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.DARK));
    }

    static Person onPhone() {
        return new Person(new NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    /** A new account, signed in, with the task app open. */
    Page register() {
        var page = openTodo();
        button(page, "Create an account").click();
        page.getByLabel("Name").fill("Mira Hofmann");
        page.getByLabel("E-mail").fill(email);
        password(page).fill(PASSWORD);
        button(page, "Create account").click();
        assertThat(quickAdd(page)).isVisible();
        return page;
    }

    Page signIn(String otherEmail) {
        var page = openTodo();
        signIn(page, otherEmail);
        assertThat(quickAdd(page)).isVisible();
        return page;
    }

    /** Fills the form that a page of either app shows to who is not signed in. */
    static void signIn(Page page, String email) {
        page.getByLabel("E-mail").fill(email);
        password(page).fill(PASSWORD);
        page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Sign in"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    static void signOut(Page page) {
        button(page, "Account and settings").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
    }

    Page openTodo() {
        var page = context.newPage();
        page.navigate(Whole.running().todo().toString());
        return page;
    }

    Page openChat() {
        var page = context.newPage();
        page.navigate(Whole.running().chat().toString());
        return page;
    }

    static Locator quickAdd(Page page) {
        return page.getByLabel("Add a task", new Page.GetByLabelOptions().setExact(true));
    }

    /** Types a task and waits until the server has it: a row alone may still be on its way. */
    static void add(Page page, String words) {
        quickAdd(page).fill(words);
        page.waitForResponse(
                response -> response.url().contains("/api/v1/tasks") && response.status() == 201,
                () -> quickAdd(page).press("Enter"));
    }

    static Locator checkbox(Page page, String title) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Complete: " + title));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static void go(Page page, String place) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(place))
                .first()
                .click();
    }

    static void say(Page page, String words) {
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill(words);
        button(page, "Send").click();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

    private static Locator password(Page page) {
        return page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
    }
}
