package dev.todochatbot.chatbot.engine.builtin.language;

import java.util.List;
import java.util.OptionalInt;

/** Numbers as people write them: 3, "three", "3rd", "third". */
public final class Numerals {

    private static final List<String> CARDINALS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    public static final String CARDINAL = "(?:\\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    public static final String ORDINAL =
            "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d{1,3}(?:st|nd|rd|th))";

    private Numerals() {}

    public static OptionalInt value(String word) {
        String plain = word.startsWith("#") ? word.substring(1) : word.replaceFirst("(?<=\\d)(?:st|nd|rd|th)$", "");
        int index = Math.max(CARDINALS.indexOf(plain), ORDINALS.indexOf(plain));
        if (index >= 0) {
            return OptionalInt.of(index);
        }
        return plain.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }
}
