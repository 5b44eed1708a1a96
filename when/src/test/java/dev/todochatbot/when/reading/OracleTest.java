package dev.todochatbot.when.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.meaning.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What others collected, where it is at hand: how much of it is understood. What does not apply is told by kind; the figures
 * are in benchmarks/README.md.
 */
@EnabledIf("isThere")
class OracleTest {

    private static final Path DATA = Path.of("../../shared/data/dates");
    private static final double LEAST = 0.95;

    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": \"([^\"]*)\"");
    private static final Pattern ZONE = Pattern.compile("(?i).*\\b(gmt|cet|pst|bst|ist)\\b.*");
    private static final Pattern SECOND = Pattern.compile("(?i).*\\b(sec|sekunde|segundo)\\b.*");

    static boolean isThere() {
        return Files.isDirectory(DATA);
    }

    private final Map<String, Integer> notForUs = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private int right;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void mostMomentsThatApplyAreUnderstood(String language) throws IOException {
        var order = language.equals("en") ? DateOrder.MDY : DateOrder.DMY;
        var speaker = Table.speaker("2013-02-12T04:30", "-02:00", order, language);
        for (var line : Files.readAllLines(DATA.resolve("times-" + language + ".jsonl"))) {
            var members = members(line);
            var text = members.get("text");
            var kind = beyondUs(text, members.get("value"), members.get("grain"));
            if (kind != null) notForUs.merge(kind, 1, Integer::sum);
            else judge(text, means(text, speaker), members.get("value"), members.get("grain"));
        }
        report("times-" + language);
    }

    private static String beyondUs(String text, String value, String grain) {
        if (ZONE.matcher(text).matches()) return "a zone";
        if (SECOND.matcher(text).matches()) return "a second";
        if (grain.equals("quarter")) return "a quarter";
        // A month without a day is compared as a month
        var day = value.replace("-00", "-01");
        if (day.substring(0, 10).compareTo("2013-02-12") < 0) return "over, or begun";
        if (!grain.equals("day") && value.compareTo("2013-02-12T04:30") < 0 && !value.contains("T00:00:00"))
            return "over, or begun";
        return null;
    }

    private void judge(String text, String said, String value, String grain) {
        if (isSame(said, value, grain)) right++;
        else missed.add(text + " -> " + said + ", not " + value);
    }

    private static boolean isSame(String said, String value, String grain) {
        if (said.length() < 10) return false;
        return switch (grain) {
            case "year" -> said.startsWith(value.substring(0, 4));
            case "month" -> said.startsWith(value.substring(0, 7));
            case "week" -> monday(said).equals(monday(value));
            case "day" -> said.equals(value.substring(0, 10));
            // "In 7 days" is a day for us, and not an hour of it
            default -> value.startsWith(said);
        };
    }

    private static LocalDate monday(String day) {
        return LocalDate.parse(day.substring(0, 10)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Test
    void mostSentencesOfAToDoAppAreUnderstood() throws IOException {
        for (var line : Files.readAllLines(DATA.resolve("todo-cases.jsonl"))) {
            var text = members(line).get("text");
            var speaker = Table.speaker(members(line).get("reference"), "UTC", DateOrder.MDY, "en");
            var said = When.line(text, List.of(), speaker);
            var kind = line.contains("datetimeV2.daterange") ? "a range of days" : null;
            if (kind == null && !said.parts().isEmpty() && line.contains("\"results\": []"))
                missed.add(text + " -> " + said.due());
            else if (kind != null) notForUs.merge(kind, 1, Integer::sum);
            else if (line.contains("\"results\": []") || isAmong(Table.text(said.due()), line)) right++;
            else missed.add(text + " -> " + Table.text(said.due()));
        }
        report("todo-cases");
    }

    /** What a part of the day or a meal is by the clock is a matter of taste: the day decides there. */
    private static boolean isAmong(String said, String line) {
        if (said.length() < 10) return false;
        var taste = line.contains("TNI") || line.contains("TMO") || line.contains("TME") || line.contains("TDT");
        var weekend = line.contains("P1WE");
        return line.contains(
                ": \"" + (taste || weekend ? said.substring(0, weekend ? 7 : 10) : said.replace('T', ' ')));
    }

    private static String means(String text, Speaker speaker) {
        try {
            return When.due(text, speaker).map(said -> Table.text(said.due())).orElse("");
        } catch (ContradictionException e) {
            return "";
        }
    }

    private static Map<String, String> members(String line) {
        var members = new TreeMap<String, String>();
        for (var member = MEMBER.matcher(line); member.find(); ) members.putIfAbsent(member.group(1), member.group(2));
        return members;
    }

    private void report(String name) {
        var applies = right + missed.size();
        System.out.printf("%s: %d of %d that apply; beyond us: %s%n", name, right, applies, notForUs);
        missed.forEach(line -> System.out.println("  " + line));
        assertTrue(right >= LEAST * applies, () -> right + " of " + applies);
    }
}
