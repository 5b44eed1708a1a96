package dev.todochatbot.chatbot.export;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '\u0001',
            value = {
                "- milk|\\- milk",
                "+ eggs|\\+ eggs",
                "12. bread|12\\. bread",
                "3) tea|3\\) tea",
                "  - indented|  \\- indented",
                "a - b + c = 12. d|a - b + c = 12. d",
                "# and > and `code`|\\# and \\> and \\`code\\`",
                "[x](javascript:y)|\\[x\\](javascript:y)",
                "2.5 kg|2\\.5 kg",
                "دودھ 12. خریدیں|دودھ 12. خریدیں"
            })
    void aLineOfAPersonStaysText(String said, String written) {
        assertEquals(written, Markdown.plain(said));
    }

    @Test
    void aRowBelowALineMakesNoHeadingOfIt() {
        assertEquals("> Groceries\\\n> \\==\\\n> \\-", Markdown.quotation("Groceries\n==\n-\n"));
    }

    @Test
    void anAnswerKeepsItsMarkdownButNoHeadingNoImageAndNoHtml() {
        assertEquals(
                "- **Buy milk**\n\\## You, today\nText\n\\---\n!\\[x](https://example.org/pixel.png)\n&lt;b>",
                Markdown.contained(
                        "- **Buy milk**\n## You, today\nText\n---\n![x](https://example.org/pixel.png)\n<b>"));
    }

    @Test
    void aFenceThatIsLeftOpenIsClosedAndCodeStaysAsItIs() {
        assertEquals("```\n# <b>\n```", Markdown.contained("```\n# <b>"));
        assertEquals("```\n# <b>\n```\n\\# a", Markdown.contained("```\n# <b>\n```\n# a"));
    }
}
