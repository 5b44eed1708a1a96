package dev.todochatbot.understanding.speech;

import java.text.Bidi;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.todochatbot.understanding.language.DataException;
import dev.todochatbot.understanding.language.LanguageFile;

/** All that the assistant says in one language. */
public final class Sayings {

    private static final String FILE = "says.yaml";
    private static final String ENGLISH = "en";
    private static final Map<String, Sayings> LOADED = new ConcurrentHashMap<>();

    private final String code;
    private final PluralRules plurals;
    private final List<String> weekdays;
    private final List<String> months;
    private final Map<Spoken, Map<String, Wording>> wordings;

    /** @param wordings by plural category; {@code other} alone where there are no plural forms */
    Sayings(
            String code,
            PluralRules plurals,
            List<String> weekdays,
            List<String> months,
            Map<Spoken, Map<String, Wording>> wordings) {
        this.code = code;
        this.plurals = plurals;
        this.weekdays = weekdays;
        this.months = months;
        this.wordings = wordings;
    }

    /**
     * @param code of a language, such as "en"
     * @throws DataException if there is no such language, or its file is wrong
     */
    public static Sayings of(String code) {
        return LOADED.computeIfAbsent(code, language -> {
            var file = LanguageFile.find(language, FILE);
            if (file == null) {
                throw new DataException(language + "/" + FILE, "there is no such file");
            }
            return of(language, file);
        });
    }

    /** What is said to somebody of whom no more is known than their locale; English where it is no language of ours. */
    public static Sayings of(Locale locale) {
        return Stream.of(locale.getLanguage() + "-" + locale.getScript(), locale.getLanguage())
                .filter(code -> LanguageFile.exists(code, FILE))
                .findFirst()
                .map(Sayings::of)
                .orElseGet(() -> of(ENGLISH));
    }

    static Sayings of(String code, LanguageFile file) {
        return new SayingsFile(code, file).read();
    }

    public String code() {
        return code;
    }

    /** @param values in the order of the saying's placeholders */
    public String say(Spoken saying, Object... values) {
        if (values.length != saying.placeholders().size()) {
            throw new IllegalArgumentException(saying + " needs " + saying.placeholders());
        }
        var named = new HashMap<String, String>();
        for (int i = 0; i < values.length; i++) {
            named.put(saying.placeholders().get(i), String.valueOf(values[i]));
        }
        Map<String, Wording> forms = wordings.get(saying);
        int place = saying.placeholders().indexOf(Spoken.COUNT);
        String category = place < 0 || forms.size() == 1 ? PluralRules.OTHER : form(forms, (Integer) values[place]);
        return forms.get(category).filled(named);
    }

    private String form(Map<String, Wording> forms, int count) {
        String category =
                count == 0 && forms.containsKey(PluralRules.ZERO) ? PluralRules.ZERO : plurals.category(count);
        return forms.containsKey(category) ? category : PluralRules.OTHER;
    }

    /** "a, b and c". */
    public String all(List<String> parts) {
        return joined(parts, Saying.AND);
    }

    /** "a, b or c". */
    public String any(List<String> parts) {
        return joined(parts, Saying.OR);
    }

    /** "a, b, c". */
    public String listed(List<String> parts) {
        return String.join(say(Saying.COMMA), parts);
    }

    private String joined(List<String> parts, Saying joint) {
        return parts.size() < 2
                ? String.join("", parts)
                : say(joint, listed(parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /** @param yearSaid whether the year has to be said with it */
    public String day(LocalDate day, boolean yearSaid) {
        String weekday = weekday(day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
        String month = months.get(day.getMonthValue() - 1);
        return yearSaid
                ? say(Saying.DAY_OF_YEAR, weekday, day.getDayOfMonth(), month, day.getYear())
                : say(Saying.DAY, weekday, day.getDayOfMonth(), month);
    }

    /** @param place 0 is Monday */
    public String weekday(int place) {
        return weekdays.get(place);
    }

    /** "17:00" */
    public String time(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** Words whose direction is not that of the sentence would turn the marks and numbers around them round. */
    public String isolated(String words) {
        boolean leftToRight = !Bidi.requiresBidi(months.getFirst().toCharArray(), 0, 1);
        return leftToRight && !Bidi.requiresBidi(words.toCharArray(), 0, words.length())
                ? words
                : "\u2068" + words + "\u2069";
    }
}
