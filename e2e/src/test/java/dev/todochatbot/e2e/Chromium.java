package dev.todochatbot.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/** The one browser of this JVM: Debian's Chromium, or another one found. */
final class Chromium {

    private static Browser browser;

    private Chromium() {}

    /** Skips the test, loudly, where no browser is found. */
    static synchronized Browser get() {
        if (browser == null) {
            var executable = executable();
            if (executable.isEmpty()) {
                System.err.println(
                        "BROWSER TESTS SKIPPED: no Chromium found; install it (apt-get install chromium) or set CHROMIUM.");
                Assumptions.abort("no Chromium found");
            }
            browser = Playwright.create()
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable.get())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-background-networking",
                                    "--host-resolver-rules=MAP " + Whole.HOST + " 127.0.0.1")));
        }
        return browser;
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:/Program Files/Google/Chrome/Application/chrome.exe")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
