package dev.todochatbot.understanding.judge;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import dev.todochatbot.understanding.judge.JudgeTrainer.Sample;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.template.Draws;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Templates;
import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.meaning.Speaker;

/** The lessons of a language, and the judges that learn from them. */
public final class Training {

    /** Whose words are read: a day like any other, for only what is a time counts here. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-10T10:00:00Z");

    private static final int FOLDS = 3;

    private final Templates templates;
    private final Speaker speaker;
    private final List<Lesson> lessons;

    /** A judge that has learnt without some sentences, and these: what a judge is worth shows where it has not been taught. */
    public record Fold(Judge judge, List<Lesson> unseen) {}

    /** @param sentences the folder of all languages */
    public Training(Path sentences, String language) {
        templates = Templates.of(Language.of(language));
        speaker = new Speaker(NOW, DateOrder.DMY, Locale.forLanguageTag(language));
        lessons = Lessons.of(sentences.resolve(language), templates);
    }

    List<Lesson> lessons() {
        return lessons;
    }

    /** Three judges, each without a third of the written sentences; those that are held back are in none. */
    public List<Fold> folds() {
        return IntStream.range(0, FOLDS)
                .mapToObj(fold -> {
                    Predicate<Lesson> unseen = lesson ->
                            lesson.isWritten() && Math.floorMod(lesson.say().hashCode() / 10, FOLDS) == fold;
                    return new Fold(
                            learnt(unseen.negate()),
                            lessons.stream()
                                    .filter(unseen.and(lesson -> !lesson.heldBack()))
                                    .toList());
                })
                .toList();
    }

    Judge learnt() {
        return learnt(_ -> true);
    }

    private Judge learnt(Predicate<Lesson> which) {
        return JudgeTrainer.learnt(lessons.stream()
                .filter(lesson -> !lesson.heldBack())
                .filter(which)
                .map(this::sample)
                .toList());
    }

    private Sample sample(Lesson lesson) {
        List<Token> tokens = tokens(lesson.say());
        return new Sample(
                Features.of(tokens, spans(lesson.say(), tokens)),
                Judge.CLASSES.indexOf(lesson.intent()),
                lesson.weight(),
                Draws.lot(lesson.say(), lesson.intent().ordinal()));
    }

    /** What a judge says of a sentence, by the place of an intent in its enumeration. */
    double[] probabilities(Judge judge, String say) {
        List<Token> tokens = tokens(say);
        return judge.probabilities(tokens, spans(say, tokens));
    }

    private List<Token> tokens(String say) {
        return templates.tokenizer().read(say);
    }

    private List<Span> spans(String say, List<Token> tokens) {
        return templates.spotters().spot(say, tokens, List.of(), List.of(), speaker);
    }
}
