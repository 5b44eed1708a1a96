package dev.todochatbot.chatbot.engine.builtin.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a message into words. Nothing of what the user wrote is lost but white space and invisible characters. */
public final class Tokenizer {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200D]]|[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern WORD = Pattern.compile("""
            (?<quote>"[^"\\n]+"|(?<![\\p{L}\\p{N}])'(?=\\S)[^'\\n]*(?:(?<=\\p{L})'(?=\\p{L})[^'\\n]*)*(?<=\\S)'(?![\\p{L}\\p{N}]))\
            |[ap]\\.m\\.(?!\\p{L})\
            |(?<![\\w.+-])[\\w.+-]++@[\\w-]+(?:\\.[\\w-]+)+(?:'s)?\
            |https?://\\S+\
            |[#!+@]?[\\p{L}\\p{N}\\p{M}_]+(?:['.:/’-][\\p{L}\\p{N}\\p{M}_]+)*\
            |\\n\
            |[^\\s\\p{L}\\p{N}]""", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int MOST_MARKS = 4;

    private Tokenizer() {}

    public static Phrase read(String message) {
        String plain = straight(message);
        var words = new ArrayList<Word>();
        Matcher matcher = WORD.matcher(Steps.counted(plain));
        int end = 0;
        while (matcher.find()) {
            boolean spaced = matcher.start() > end;
            boolean quoted = matcher.group("quote") != null;
            String raw = matcher.group();
            String text = quoted
                    ? "\u00ab" + words.size() + "\u00bb"
                    : Spelling.normal(withFewMarks(raw.toLowerCase(Locale.ROOT)));
            words.add(new Word(raw, text, spaced, quoted));
            end = matcher.end();
        }
        return new Phrase(words);
    }

    /** Where a word ends a pattern finds out by going back over all marks of a letter: here they have only a few. */
    private static String withFewMarks(String word) {
        var kept = new StringBuilder(word.length());
        int marks = 0;
        for (int i = 0; i < word.length(); i++) {
            boolean mark = Character.getType(word.charAt(i)) == Character.NON_SPACING_MARK;
            marks = mark ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                kept.append(word.charAt(i));
            }
        }
        return kept.toString();
    }

    private static String straight(String message) {
        String visible = INVISIBLE
                .matcher(Steps.counted(Normalizer.normalize(message, Normalizer.Form.NFC)))
                .replaceAll("");
        return visible.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2013', '-')
                .replace('\u2014', '-');
    }
}
