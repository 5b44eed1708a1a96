package dev.todochatbot.understanding.figures;

import java.util.List;

import dev.todochatbot.understanding.reading.Decision;
import dev.todochatbot.understanding.reading.Decision.Clear;
import dev.todochatbot.understanding.reading.Decision.Doubtful;
import dev.todochatbot.understanding.request.Request;

/** What somebody would see come of a message. */
enum Outcome {
    CHANGED,
    LOOKED_UP,
    TALKED,
    ASKED,
    DECLINED;

    static Outcome of(Decision decision) {
        return switch (decision) {
            case Clear clear -> of(clear.requests());
            case Doubtful _ -> ASKED;
            case Decision.NotForUs _, Decision.TooLong _ -> DECLINED;
        };
    }

    /** Of the tasks that are added. */
    static List<String> titles(Decision decision) {
        return decision instanceof Clear clear
                ? clear.requests().stream()
                        .filter(Request.Add.class::isInstance)
                        .map(request -> ((Request.Add) request).task().title())
                        .toList()
                : List.of();
    }

    private static Outcome of(List<Request> requests) {
        var outcomes = requests.stream().map(Outcome::of).toList();
        return outcomes.contains(CHANGED) ? CHANGED : outcomes.contains(LOOKED_UP) ? LOOKED_UP : TALKED;
    }

    private static Outcome of(Request request) {
        return switch (request) {
            case Request.Add _,
                    Request.PutOnList _,
                    Request.Act _,
                    Request.Update _,
                    Request.AddSubtasks _,
                    Request.Remind _,
                    Request.Place _,
                    Request.Correct _,
                    Request.Undo _,
                    Request.Redo _ -> CHANGED;
            case Request.Show _, Request.Describe _, Request.History _, Request.Free _, Request.Explain _ -> LOOKED_UP;
            case Request.StillOpen _, Request.Answer _, Request.Talk _ -> TALKED;
        };
    }
}
