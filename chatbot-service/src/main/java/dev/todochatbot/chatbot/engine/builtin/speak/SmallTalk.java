package dev.todochatbot.chatbot.engine.builtin.speak;

import dev.todochatbot.understanding.request.Request.Topic;
import dev.todochatbot.understanding.speech.Saying;

/** What is said when no task is concerned. */
public final class SmallTalk {

    private SmallTalk() {}

    public static Saying about(Topic topic) {
        return switch (topic) {
            case GREETING -> Saying.GREETING;
            case THANKS -> Saying.THANKS;
            case GOODBYE -> Saying.GOODBYE;
            case HELP -> Saying.HELP;
            case OKAY -> Saying.OKAY;
            case YES -> Saying.NOTHING_TO_APPROVE;
            case NO, NOTHING_DONE -> Saying.ALL_RIGHT;
            case OTHER_PEOPLE -> Saying.OTHER_PEOPLE;
            case OUT_OF_SCOPE -> Saying.OUT_OF_SCOPE;
        };
    }
}
