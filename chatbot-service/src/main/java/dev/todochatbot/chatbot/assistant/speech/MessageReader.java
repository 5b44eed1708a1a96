package dev.todochatbot.chatbot.assistant.speech;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.reading.Decision;
import dev.todochatbot.understanding.reading.Understanding;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Topic;
import dev.todochatbot.when.meaning.Speaker;

/** What the service itself must know of a message, whichever engine answers it. */
@Singleton
public class MessageReader {
    /** So many characters tell in which language all of them are. */
    private static final int TELLING = 400;

    private static final int LONGEST_DECISION = 60;

    /** "Don't do anything" among them. */
    private static final Set<Topic> DECIDING = EnumSet.of(Topic.YES, Topic.NO, Topic.OKAY, Topic.NOTHING_DONE);

    private final Understanding understanding;
    private final Clock clock;

    MessageReader(Understanding understanding, Clock clock) {
        this.understanding = understanding;
        this.clock = clock;
    }

    /**
     * The language that the user is answered in: of the message, or where its words tell nothing the user's own.
     *
     * @param before that of the conversation so far, or null
     */
    public String language(String message, User user, String before) {
        var beginning = message.substring(0, Math.min(message.length(), TELLING));
        return understanding.language(beginning, user.home().locale(), before);
    }

    /** A bare yes or no, which would be an answer to an approval if typing could give one. */
    public boolean isDecision(String message, User user) {
        if (message.length() > LONGEST_DECISION) return false;
        var home = user.home();
        var speaker = new Speaker(clock.instant().atZone(home.zone()), home.dateOrder(), home.locale());
        return understanding.understand(message, Account.EMPTY, speaker).decision()
                        instanceof Decision.Clear(List<Request> requests)
                && requests.stream().allMatch(MessageReader::decides);
    }

    private static boolean decides(Request request) {
        return request instanceof Request.Talk(Topic topic) && DECIDING.contains(topic);
    }
}
