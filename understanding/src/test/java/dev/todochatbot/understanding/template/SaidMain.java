package dev.todochatbot.understanding.template;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.meaning.Speaker;

/** Prints tokens, spans and matches of sentences: {@code SaidMain en "move the lawn to friday" …}. */
final class SaidMain {

    private SaidMain() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        var templates = Templates.of(Language.of(args[0]));
        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                "%s: %d states, %d words, loaded in %d ms%n",
                args[0],
                templates.requests().size(),
                templates.vocabulary().words().size(),
                took);
        for (int i = 1; i < args.length; i++) {
            System.out.println(said(templates, args[i], List.of("Groceries", "Work"), List.of("home", "errand")));
        }
    }

    static String said(Templates templates, String message, List<String> lists, List<String> tags) {
        var speaker = new Speaker(
                ZonedDateTime.now(),
                DateOrder.DMY,
                Locale.forLanguageTag(templates.language().code()));
        var tokens = templates.tokenizer().read(message);
        var spans = templates.spotters().spot(message, tokens, lists, tags, speaker);
        var matches = templates.requests().match(tokens, spans);
        var text = new StringBuilder("says    " + message + "\ntokens  ");
        tokens.forEach(token -> text.append(token.folded()).append(known(token)).append(" · "));
        text.append("\nspans   ")
                .append(spans.stream()
                        .map(span ->
                                words(tokens, span.from(), span.to()) + ": " + span.kind() + (span.real() ? "" : "?"))
                        .collect(Collectors.joining(", ")));
        text.append("\n        ").append(matches.visits()).append(" visits");
        for (Match match : matches.best()) {
            text.append(String.format(
                    "%n  %-10s %s  literal %.2f explained %d skipped %.2f slips %.1f  %s %s",
                    match.template().intent(),
                    match.fillings().stream()
                            .map(filling -> filling.slot() + " \"" + words(tokens, filling.from(), filling.to()) + "\"")
                            .toList(),
                    match.literal(),
                    match.explained(),
                    match.skipped(),
                    match.slips(),
                    match.template().say(),
                    match.template().set()));
        }
        return text.append("\n").toString();
    }

    private static String known(Token token) {
        return token.forms().isEmpty() ? "" : token.forms().getFirst().cost() > 0 ? "~" : "'";
    }

    private static String words(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::folded).collect(Collectors.joining(" "));
    }
}
