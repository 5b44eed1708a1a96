package dev.todochatbot.understanding.filling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes the verb at the end of a title what titles have: "den Müll rauszubringen" becomes "den Müll rausbringen".
 *
 * @param verbs infinitives by what is said of them behind other verbs, folded: "anzurufen", "zu nehmen"
 */
public record Infinitives(UnaryOperator<String> fold, Map<String, String> verbs) {

    private static final String FORM = "zu";
    private static final int MOST_WORDS = 2;

    /** @param verbs forms by their names, by the verb, as in {@code words.yaml} */
    public static Infinitives of(UnaryOperator<String> fold, Map<String, Map<String, List<String>>> verbs) {
        var made = new HashMap<String, String>();
        verbs.forEach(
                (verb, forms) -> forms.getOrDefault(FORM, List.of()).forEach(said -> made.put(fold.apply(said), verb)));
        return new Infinitives(fold, Map.copyOf(made));
    }

    String in(String title) {
        int from = title.length();
        for (int words = 0; words < MOST_WORDS && from > 0 && !verbs.isEmpty(); words++) {
            from = title.lastIndexOf(' ', from - 1);
            String verb = verbs.get(fold.apply(title.substring(from + 1)));
            if (verb != null && from > 0) {
                return title.substring(0, from + 1) + asSaid(title, verb);
            }
        }
        return title;
    }

    /** "Zu giessen" is "giessen" for who writes it so. */
    private String asSaid(String title, String verb) {
        String last = title.substring(title.lastIndexOf(' ') + 1);
        return fold.apply(last).equals(fold.apply(verb)) ? last : verb;
    }
}
