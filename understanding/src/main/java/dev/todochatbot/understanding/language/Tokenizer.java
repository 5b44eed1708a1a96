package dev.todochatbot.understanding.language;

import java.util.List;

/** Reads a message as the tokens of a language, with what each may be among the words of its templates. */
public final class Tokenizer {

    /** Of a message, in characters: beyond it nothing is read. */
    public static final int LONGEST = 4000;

    private static final int MOST = 1000;

    private final Language language;
    private final Vocabulary vocabulary;
    private final Slips slips;

    /** @param vocabulary which is complete */
    public Tokenizer(Language language, Vocabulary vocabulary) {
        this.language = language;
        this.vocabulary = vocabulary;
        slips = new Slips(vocabulary);
    }

    /**
     * The tokens of a message, without its fillers.
     *
     * @return at most 1,000, of the first {@value #LONGEST} characters
     */
    public List<Token> read(String message) {
        var text = message.substring(0, Math.min(LONGEST, message.length()));
        var tokens = language.phrases().applied(Scanner.scan(text, language.folding(), MOST), text);
        var told = language.withoutFillers(tokens, vocabulary);
        return (told.isEmpty() ? tokens : told)
                .stream().limit(MOST).map(this::known).toList();
    }

    /** Whether a message has more than is read of it. */
    public static boolean isTooLong(String message, List<Token> tokens) {
        return message.length() > LONGEST || tokens.size() >= MOST;
    }

    private Token known(Token token) {
        return switch (token.shape()) {
            case WORD, NUMBER, EMOJI, POINT -> with(forms(token), token);
            case QUOTE, MARK, LINK -> token;
        };
    }

    private List<Form> forms(Token token) {
        int word = vocabulary.indexOf(token.folded());
        if (word >= 0) {
            return List.of(new Form(word, 0));
        }
        return language.knows(token.folded()) ? List.of() : slips.of(token.folded());
    }

    private static Token with(List<Form> forms, Token token) {
        return new Token(token.raw(), token.folded(), forms, token.from(), token.to(), token.spaced(), token.shape());
    }
}
