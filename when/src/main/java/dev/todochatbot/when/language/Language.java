package dev.todochatbot.when.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of one language, and how they are put together.
 *
 * @param code ISO 639-1, with a script where it is not the usual one
 * @param rules by name
 * @param sets of words, for what stands around a phrase
 * @param spelling which letters of its words are the same
 * @param beginnings of its rules
 */
public record Language(
        String code,
        Map<String, Branch> rules,
        Map<String, Set<String>> sets,
        Spelling spelling,
        Beginnings beginnings) {

    Language(String code, Map<String, Branch> rules, Map<String, Set<String>> sets, Spelling spelling) {
        this(code, rules, sets, spelling, new Beginnings(rules));
    }

    private static final Branch NONE = Branch.root();
    private static final String FIRST_HALVES = "first-halves";
    private static final String SECOND_HALVES = "second-halves";
    private static final int LONGEST_COMPOUND = 24;

    /** A language need not have every rule: then nothing is said so. */
    public Branch rule(String name) {
        return rules.getOrDefault(name, NONE);
    }

    /** Whether a rule may say something from a token on; a rule of digits is one too. */
    public boolean mayBegin(String rule, Token token) {
        return beginnings.with(token, rule);
    }

    public boolean has(String set, String word) {
        return sets.getOrDefault(set, Set.of()).contains(spelling.of(word));
    }

    /** Words put together of two, as German "dienstagabend", as the two of them. */
    public List<Token> apart(List<Token> tokens) {
        if (!sets.containsKey(FIRST_HALVES)) return tokens;
        return tokens.stream().flatMap(token -> halves(token).stream()).toList();
    }

    private List<Token> halves(Token token) {
        var isWhole = !token.is(Token.Kind.WORD)
                || token.word().length() > LONGEST_COMPOUND
                || token.end() - token.start() != token.word().length();
        for (var at = 1; !isWhole && at < token.word().length(); at++)
            if (has(SECOND_HALVES, token.word().substring(at))
                    && has(FIRST_HALVES, token.word().substring(0, at))) return token.cut(at);
        return List.of(token);
    }

    /** The words as this language spells them. */
    public List<Token> spelled(List<Token> tokens) {
        if (spelling.equals(Spelling.STRICT)) return tokens;
        return tokens.stream()
                .map(token -> token.is(Token.Kind.WORD) ? token.spelled(spelling.of(token.word())) : token)
                .toList();
    }
}
