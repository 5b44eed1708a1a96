package dev.todochatbot.chatbot.engine.builtin.language;

import java.util.List;
import java.util.regex.Pattern;

/** Date words in the form in which todo-service's quick-add grammar knows them. What day they mean, it says. */
final class DateSpelling {

    private static final Pattern LEAD = Pattern.compile(
            "^(?:due )?(?:(?:no|not) later than|due|by|on|for|until|till|from|starting|beginning|@)? ?(?:the (?=\\p{L}+day\\b|weekend))?");
    private static final List<Rule> RULES = List.of(
            new Rule("^(?=christmas|new year|halloween|valentine)", "on "),
            new Rule("^first thing(?: in the morning)?$", "in the morning"),
            new Rule("(?<=.) first thing in the morning$|(?<=.) first thing$", " morning"),
            new Rule("^(?:the )?next (?:business day|working day|weekday)", "in 1 working day"),
            new Rule("(?<!at )\\blunchtime\\b", "at lunch"),
            new Rule("\\b(\\d{1,2})h\\b(?!\\d)", "$1:00"),
            new Rule("\\b(?:the )?following\\b", "next"),
            new Rule("^(?=\\d{1,2} (?:in the (?:morning|afternoon|evening)|at night)$)", "at "),
            new Rule("\\bat (?:about|around)\\b|\\b(?:about|around)(?= \\d)", "at"));

    private DateSpelling() {}

    private record Rule(Pattern pattern, String replacement) {

        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }

    static String plain(String words) {
        String plain = Numerals.digits(
                LEAD.matcher(Steps.counted(words.strip())).replaceFirst("").replace(" ,", ","));
        for (Rule rule : RULES) {
            plain = rule.pattern().matcher(Steps.counted(plain)).replaceAll(rule.replacement());
        }
        return plain.strip();
    }
}
