package dev.todochatbot.chatbot.engine.builtin.parse;

import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Act;
import dev.todochatbot.understanding.request.Request.Update;
import dev.todochatbot.understanding.request.Target;

/** "Move the toaster to friday and make it high priority": within a message "it" is what was spoken of just before. */
final class Pronouns {

    private Pronouns() {}

    static Request within(Request request, Request before) {
        Target antecedent = target(before);
        if (antecedent == null || !isPronoun(target(request))) {
            return request;
        }
        return switch (request) {
            case Act act -> new Act(act.action(), antecedent, act.manner(), act.otherwise());
            case Update update -> update.of(antecedent);
            default -> request;
        };
    }

    private static boolean isPronoun(Target target) {
        return target instanceof Target.It || target instanceof Target.Them;
    }

    private static Target target(Request request) {
        return switch (request) {
            case Act act -> act.target();
            case Update update -> update.target();
            case Request.StillOpen denial -> denial.target();
            case Request.Describe describe -> describe.target();
            case null, default -> null;
        };
    }
}
