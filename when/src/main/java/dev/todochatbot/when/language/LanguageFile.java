package dev.todochatbot.when.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

import dev.todochatbot.when.language.Branch.Ending;

/**
 * The text of a language file; README.md beside the files describes it. Each line is
 * {@code rule[strength] meaning: template | template}, {@code set name: words} or, before all others, {@code spell as: ay=e};
 * a line that begins with a space goes on with the one before.
 */
final class LanguageFile {

    /** Shorter abbreviations are words of other languages: "do", "so", "mar". */
    private static final int SHORTEST_ABBREVIATION_ELSEWHERE = 4;

    private static final String BAR = " | ";

    private final Map<String, Branch> rules = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final boolean own;
    private Spelling spelling = Spelling.STRICT;

    private LanguageFile(boolean own) {
        this.own = own;
    }

    /** @param own whether it is the language of the owner, so that short abbreviations are read */
    static Language read(String code, String text, boolean own) {
        var file = new LanguageFile(own);
        for (var line : lines(text)) file.line(line);
        file.check();
        return new Language(code, file.rules, file.sets, file.spelling);
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            if (line.startsWith(" ")) lines.add(lines.removeLast() + " " + line.strip());
            else lines.add(line);
        });
        return lines;
    }

    private void line(String line) {
        var colon = line.indexOf(": ");
        if (colon < 0) throw new IllegalArgumentException("no colon in " + line);
        var head = words(line.substring(0, colon));
        if (head.size() != 2) throw new IllegalArgumentException("no rule and meaning in " + line);
        var body = line.substring(colon + 2);
        switch (head.getFirst()) {
            case "set" -> {
                var words = sets.computeIfAbsent(head.getLast(), name -> new HashSet<>());
                for (var word : words(body)) words.add(spelling.of(Folding.fold(word)));
            }
            case "spell" -> spell(body);
            default -> rule(head.getFirst(), head.getLast(), body);
        }
    }

    private void spell(String body) {
        if (!rules.isEmpty() || !sets.isEmpty()) throw new IllegalArgumentException("words before their spelling");
        var same = new HashMap<String, String>();
        for (var pair : words(body)) {
            var equals = pair.indexOf('=');
            same.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        spelling = Spelling.of(same);
    }

    private void rule(String rule, String meaning, String body) {
        var last = rule.charAt(rule.length() - 1);
        var plain = Character.isLetterOrDigit(last);
        var name = plain ? rule : rule.substring(0, rule.length() - 1);
        var ending = ending(meaning, Strength.of(plain ? ' ' : last));
        var root = rules.computeIfAbsent(name, it -> Branch.root());
        for (var template : templates(body))
            for (var way : Template.ways(template))
                root.add(way.stream().map(item -> item.spelled(spelling)).toList(), ending);
    }

    private static Ending ending(String meaning, Strength strength) {
        var equals = meaning.indexOf('=');
        if (equals < 0) return new Ending(meaning, null, strength);
        var constant = meaning.substring(equals + 1);
        var number = isNumber(constant);
        return new Ending(
                meaning.substring(0, equals), number ? (Object) Integer.valueOf(constant) : constant, strength);
    }

    /** The outer alternatives; "mon." is an abbreviation, said with its point or without. */
    private List<String> templates(String body) {
        return alternatives(body).stream()
                .filter(template -> own || !isShort(template))
                .map(template ->
                        isAbbreviation(template) ? template.substring(0, template.length() - 1) + "[.]" : template)
                .toList();
    }

    private static List<String> alternatives(String body) {
        var alternatives = new ArrayList<String>();
        var start = 0;
        for (var bar = body.indexOf(BAR); bar >= 0; bar = body.indexOf(BAR, start)) {
            alternatives.add(body.substring(start, bar).strip());
            start = bar + BAR.length();
        }
        alternatives.add(body.substring(start).strip());
        return alternatives;
    }

    private static List<String> words(String text) {
        return Collections.list(new StringTokenizer(text)).stream()
                .map(Object::toString)
                .toList();
    }

    private static boolean isNumber(String text) {
        var digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty() && digits.length() < 5 && digits.chars().allMatch(Character::isDigit);
    }

    private static boolean isAbbreviation(String template) {
        var word = template.substring(0, template.length() - 1);
        return template.endsWith(".") && !word.isEmpty() && word.codePoints().allMatch(Character::isLetter);
    }

    private static boolean isShort(String template) {
        return isAbbreviation(template) && template.length() <= SHORTEST_ABBREVIATION_ELSEWHERE;
    }

    private void check() {
        for (var rule : rules.entrySet()) Cycles.check(rules, rule.getKey());
    }
}
