package dev.todochatbot.chatbot.engine.builtin.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.todochatbot.when.language.Verbatim;

/** Cuts a message into words. Nothing of what the user wrote is lost but white space and invisible characters. */
public final class Tokenizer {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200D]]|[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern WORD = Pattern.compile("""
            [ap]\\.m\\.(?!\\p{L})\
            |(?<![\\w.+-])[\\w.+-]++@[\\w-]+(?:\\.[\\w-]+)+(?:'s)?\
            |https?://\\S+\
            |[#!+@]?[\\p{L}\\p{N}\\p{M}_]+(?:['.:/’-][\\p{L}\\p{N}\\p{M}_]+)*\
            |\\n\
            |[^\\s\\p{L}\\p{N}]""", Pattern.UNICODE_CHARACTER_CLASS);

    private static final String QUOTES = "\"'`\u00ab\u201e";

    private static final int MOST_MARKS = 4;

    private Tokenizer() {}

    public static Phrase read(String message) {
        String plain = straight(message);
        var words = new ArrayList<Word>();
        int end = 0;
        // A list's mark before a quotation is no part of a word
        for (Verbatim.Part part : Verbatim.in(plain.replace('+', ' '))) {
            String raw = plain.substring(part.start(), part.end());
            if (QUOTES.indexOf(raw.charAt(0)) < 0 || raw.length() < 3 || raw.indexOf('\n') >= 0) {
                continue;
            }
            read(plain, end, part.start(), words);
            boolean spaced = part.start() > 0 && Character.isWhitespace(plain.charAt(part.start() - 1));
            words.add(new Word(raw, "\u00ab" + words.size() + "\u00bb", spaced, true));
            end = part.end();
        }
        read(plain, end, plain.length(), words);
        return new Phrase(words);
    }

    /** The words from one place to another, without quotations. */
    private static void read(String plain, int from, int to, List<Word> words) {
        Matcher matcher = WORD.matcher(Steps.counted(plain)).useTransparentBounds(true);
        matcher.region(from, to);
        int end = from;
        while (matcher.find()) {
            boolean spaced = matcher.start() > end;
            String raw = matcher.group();
            words.add(new Word(raw, Spelling.normal(withFewMarks(raw.toLowerCase(Locale.ROOT))), spaced, false));
            end = matcher.end();
        }
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
