package dev.todochatbot.understanding.reading;

import java.util.List;

import dev.todochatbot.understanding.judge.Judge;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.template.Span;

/** The judge of a language, or none. */
interface Judging {

    Judged of(List<Token> tokens, List<Span> spans);

    /** Where a language has no judge yet, all is equally likely. */
    static Judging of(String language) {
        return Judge.of(language).map(Judging::by).orElseGet(Judging::none);
    }

    static Judging by(Judge judge) {
        return (tokens, spans) -> {
            double[] all = judge.probabilities(tokens, spans);
            return intent -> all[intent.ordinal()];
        };
    }

    static Judging none() {
        double even = 1.0 / Intent.values().length;
        return (_, _) -> _ -> even;
    }
}
