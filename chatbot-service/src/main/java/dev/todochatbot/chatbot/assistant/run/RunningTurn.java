package dev.todochatbot.chatbot.assistant.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.todochatbot.chatbot.assistant.model.Claims;
import dev.todochatbot.chatbot.assistant.model.Questions;
import dev.todochatbot.chatbot.assistant.model.TextGate;
import dev.todochatbot.chatbot.assistant.speech.Narration;
import dev.todochatbot.chatbot.assistant.turn.ToolCall;
import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.assistant.turn.TurnJournal;
import dev.todochatbot.chatbot.assistant.turn.Utterance;
import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.chatbot.todo.tool.CallOrigin;

/** A turn while it runs: its row, its stream, what was said in it so far. Used by one thread. */
public final class RunningTurn {
    private final Assistant assistant;
    private final User user;
    private final Turn turn;
    private final TurnControl control;
    private final TurnJournal journal;
    private final List<ChatMessage> said = new ArrayList<>();
    private final boolean asked;
    private TextGate words;
    private PutAside waiting = PutAside.NOTHING;
    private String question;

    public RunningTurn(Assistant assistant, User user, Turn turn, TurnControl control) {
        this.assistant = assistant;
        this.user = user;
        this.turn = turn;
        this.control = control;
        this.journal = new TurnJournal(turn, assistant.turns(), assistant.signals(), assistant.mapper());
        this.asked = Questions.is(turn.request);
        this.words = gate();
    }

    /** Begins again: another engine takes the turn, and what the first one said is forgotten. */
    public void restart() {
        turn.toolCalls = List.of();
        turn.candidates = List.of();
        question = null;
        said.clear();
        words = gate();
    }

    /** Whether nothing was said, called or changed yet. */
    public boolean isFresh() {
        return said.isEmpty() && words.text().isEmpty() && turn.receipts.isEmpty();
    }

    private TextGate gate() {
        return new TextGate(
                journal::delta,
                sentence -> Claims.unsupported(sentence, turn.receipts, asked),
                () -> Narration.of(turn).correction(turn, !waiting.isEmpty()));
    }

    public void waits(PutAside calls) {
        waiting = calls;
    }

    public void asks(String text) {
        question = text;
    }

    public void say(ChatMessage message) {
        said.add(message);
    }

    /** Stores what became of a call before anything else happens: a receipt survives whatever comes. */
    public ChatMessage note(ToolCall call) {
        turn.add(call);
        assistant.turns().save(turn);
        journal.event("tool_result", call);
        return ToolExecutionResultMessage.builder()
                .id(call.id())
                .toolName(call.tool())
                .text(assistant.json(call.result()))
                .isError(call.outcome().isError())
                .build();
    }

    /** What the next call is made for: its place counts, because engines use ids twice. */
    public CallOrigin origin() {
        return CallOrigin.inTurn(turn.id, turn.toolCalls.size()).waiting(control);
    }

    /** The whole answer, never empty. */
    public String response() {
        var text = words.text();
        if (question != null && !text.contains(question)) text = text.isEmpty() ? question : text + "\n\n" + question;
        return text.isEmpty() ? Narration.of(turn).ofSilent(turn, !waiting.isEmpty()) : text;
    }

    public List<Utterance> transcript(String response) {
        var own = Stream.of(Utterance.of(UserMessage.from(turn.request)));
        var between = said.stream().map(Utterance::of);
        return Stream.concat(Stream.concat(own, between), Stream.of(Utterance.assistant(response)))
                .toList();
    }

    public Assistant assistant() {
        return assistant;
    }

    public User user() {
        return user;
    }

    public Turn turn() {
        return turn;
    }

    public TurnControl control() {
        return control;
    }

    public TurnJournal journal() {
        return journal;
    }

    public TextGate words() {
        return words;
    }

    public PutAside waiting() {
        return waiting;
    }
}
