package dev.todochatbot.when.rule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

import static dev.todochatbot.when.rule.Wording.all;
import static dev.todochatbot.when.rule.Wording.months;
import static dev.todochatbot.when.rule.Wording.place;
import static dev.todochatbot.when.rule.Wording.places;
import static dev.todochatbot.when.rule.Wording.weekdays;

/**
 * The words for what repeats, without its end. Two rules that come on different days never have the same: a form that is not
 * named here has none. A part is passed over only where it says nothing, such as the start of the week of a rule for days.
 */
final class RuleWords {

    private final Rule rule;
    private final Days days;
    private final boolean each;

    private RuleWords(Rule rule) {
        this.rule = rule;
        this.days = rule.days();
        this.each = rule.interval() == 1;
    }

    /** @return empty where the rule has no words */
    static Optional<String> of(Rule rule) {
        var words = new RuleWords(rule);
        return words.days().flatMap(days -> words.time().map(time -> days + time));
    }

    private Optional<String> time() {
        var hours = rule.hours();
        var minutes = rule.minutes();
        if (!rule.seconds().isEmpty()) return Optional.empty();
        if (hours.isEmpty() && minutes.isEmpty()) return Optional.of("");
        if (minutes.size() != 1) return Optional.empty();
        if (rule.frequency() == Frequency.HOURLY)
            return hours.isEmpty() ? Optional.of(" at minute " + minutes.first()) : Optional.empty();
        return hours.size() == 1
                ? Optional.of(" at %d:%02d".formatted(hours.first(), minutes.first()))
                : Optional.empty();
    }

    private Optional<String> days() {
        if (!days.weekNumbers().isEmpty()) return inWeeks();
        if (!days.yearDays().isEmpty()) return onDaysOfTheYear();
        return switch (rule.frequency()) {
            case HOURLY -> picksDays() || hasWeekdays() || hasMonths() ? Optional.empty() : Optional.of(unit());
            case DAILY -> picksDays() ? Optional.empty() : daily();
            case WEEKLY -> picksDays() ? Optional.empty() : weekly();
            default -> ofTheMonth();
        };
    }

    private Optional<String> daily() {
        if (!hasWeekdays()) return Optional.of(unit() + inMonths());
        return each && areAllPlain() ? Optional.of("every " + weekdays(plain(), "and") + inMonths()) : Optional.empty();
    }

    private Optional<String> weekly() {
        if (!hasWeekdays()) return Optional.of(unit() + inMonths());
        if (!areAllPlain()) return Optional.empty();
        if (each) return Optional.of("every " + weekdays(plain(), "and") + inMonths());
        return rule.weekStart() == DayOfWeek.MONDAY
                ? Optional.of(unit() + " on " + weekdays(plain(), "and") + inMonths())
                : Optional.empty();
    }

    /** Of months, or of years. */
    private Optional<String> ofTheMonth() {
        if (!rule.positions().isEmpty()) return positioned();
        if (!hasWeekdays()) return Optional.of(days.monthDays().isEmpty() ? unit() + inMonths() : onMonthDays());
        if (!days.monthDays().isEmpty()) return fridayThe13th();
        if (areAllPlain() && each) return Optional.of("every " + weekdays(plain(), "and") + inMonths());
        var placed = days.weekdays().stream()
                .map(day -> (day.place() == 0 ? "every " : "the " + place(day.place()) + " ") + Wording.name(day.day()))
                .toList();
        return Optional.of(unit() + " on " + all(placed) + (areAllPlain() ? inMonths() : inMonthsOrYear()));
    }

    /** BYSETPOS: of several months of a year it counts through all of them, which has no words. */
    private Optional<String> positioned() {
        var oneSet = rule.frequency() == Frequency.MONTHLY || days.months().size() < 2;
        if (!oneSet || !hasWeekdays() || !areAllPlain() || !days.monthDays().isEmpty()) return Optional.empty();
        return Optional.of(
                unit() + " on the " + places(rule.positions()) + " " + weekdays(plain(), "or") + inMonthsOrYear());
    }

    private String onMonthDays() {
        var numbers = days.monthDays();
        if (rule.frequency() == Frequency.YEARLY) {
            if (days.months().isEmpty()) return unit() + " on the " + daysCounted();
            var day = numbers.iterator().next();
            if (numbers.size() == 1 && days.months().size() == 1 && day > 0)
                return unit() + " on " + day + " " + months(days.months());
        }
        return unit() + " on the " + daysCounted() + (hasMonths() ? " of " + months(days.months()) : "");
    }

    private String daysCounted() {
        var numbers = days.monthDays();
        return places(numbers) + (numbers.stream().anyMatch(day -> day < 0) ? " day" : "");
    }

    private Optional<String> fridayThe13th() {
        var number = days.monthDays().iterator().next();
        var one = days.monthDays().size() == 1 && number > 0 && plain().size() == 1 && areAllPlain();
        if (!one || !each || rule.frequency() == Frequency.YEARLY && !hasMonths()) return Optional.empty();
        return Optional.of("every " + weekdays(plain(), "and") + " the " + place(number) + inMonths());
    }

    private Optional<String> onDaysOfTheYear() {
        var alone = rule.frequency() == Frequency.YEARLY && !picksDays() && !hasWeekdays() && !hasMonths();
        return alone
                ? Optional.of(unit() + " on the " + places(days.yearDays()) + " day of the year")
                : Optional.empty();
    }

    private Optional<String> inWeeks() {
        var numbers = days.weekNumbers();
        var alone = !picksDays() && !hasMonths() && days.yearDays().isEmpty() && areAllPlain();
        if (!alone || rule.weekStart() != DayOfWeek.MONDAY || numbers.stream().anyMatch(week -> week < 0))
            return Optional.empty();
        var weeks = (numbers.size() == 1 ? "week " : "weeks ")
                + all(numbers.stream().sorted().map(String::valueOf).toList());
        return Optional.of(unit() + (hasWeekdays() ? " on " + weekdays(plain(), "and") + " of " : " in ") + weeks);
    }

    private boolean picksDays() {
        return !rule.positions().isEmpty() || !days.monthDays().isEmpty();
    }

    private boolean hasWeekdays() {
        return !days.weekdays().isEmpty();
    }

    private boolean hasMonths() {
        return !days.months().isEmpty();
    }

    private boolean areAllPlain() {
        return days.weekdays().stream().allMatch(day -> day.place() == 0);
    }

    private List<DayOfWeek> plain() {
        return days.weekdays().stream().map(Days.Weekday::day).toList();
    }

    private String inMonths() {
        return hasMonths() ? " in " + months(days.months()) : "";
    }

    private String inMonthsOrYear() {
        return !hasMonths() && rule.frequency() == Frequency.YEARLY ? " of the year" : inMonths();
    }

    private String unit() {
        var unit =
                switch (rule.frequency()) {
                    case HOURLY -> "hour";
                    case DAILY -> "day";
                    case WEEKLY -> "week";
                    case MONTHLY -> "month";
                    default -> "year";
                };
        return each ? "every " + unit : "every " + rule.interval() + " " + unit + "s";
    }
}
