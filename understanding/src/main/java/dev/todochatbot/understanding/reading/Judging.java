package dev.todochatbot.understanding.reading;

import java.util.List;

import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.template.Span;

/** The judge of a language, or none. */
interface Judging {

    Judged of(List<Token> tokens, List<Span> spans);

    /** Where a language has no judge yet, all is equally likely. */
    static Judging none() {
        double even = 1.0 / dev.todochatbot.understanding.request.Intent.values().length;
        return (_, _) -> _ -> even;
    }
}
