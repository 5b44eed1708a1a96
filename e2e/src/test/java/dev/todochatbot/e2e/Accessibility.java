package dev.todochatbot.e2e;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What axe says of a page as it looks at this moment. */
final class Accessibility {

    private Accessibility() {}

    static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertEquals(
                List.of(),
                violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList());
    }
}
