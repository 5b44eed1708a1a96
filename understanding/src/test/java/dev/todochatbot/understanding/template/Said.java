package dev.todochatbot.understanding.template;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.meaning.Speaker;

/** A message of a test, read up to its matches. */
record Said(String message, List<Token> tokens, List<Span> spans, Matches matches) {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 4, 10, 0, 0, 0, ZoneId.of("Europe/Berlin"));

    static Said of(Templates templates, String message) {
        return of(templates, message, List.of(), List.of());
    }

    static Said of(Templates templates, String message, List<String> lists, List<String> tags) {
        var speaker = new Speaker(
                NOW, DateOrder.DMY, Locale.forLanguageTag(templates.language().code()));
        var tokens = templates.tokenizer().read(message);
        var spans = templates.spotters().spot(message, tokens, lists, tags, speaker);
        return new Said(message, tokens, spans, templates.requests().match(tokens, spans));
    }

    /** The same message as what points to tasks. */
    Said target(Templates templates) {
        return new Said(message, tokens, spans, templates.targets().match(tokens, spans));
    }

    String words(int from, int to) {
        return tokens.subList(from, to).stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    String words(Filling filling) {
        return words(filling.from(), filling.to());
    }

    /** "due task=the lawn date=friday". */
    String told(Match match) {
        return match.template().intent().written()
                + match.fillings().stream()
                        .map(filling -> " " + filling.slot() + "=" + words(filling))
                        .collect(Collectors.joining());
    }

    List<String> told() {
        return matches.best().stream().map(this::told).toList();
    }
}
