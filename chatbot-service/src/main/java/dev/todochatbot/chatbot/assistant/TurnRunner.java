package dev.todochatbot.chatbot.assistant;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.todochatbot.chatbot.assistant.model.EngineFailedException;
import dev.todochatbot.chatbot.assistant.run.Assistant;
import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.assistant.run.TurnControl;
import dev.todochatbot.chatbot.assistant.speech.MessageReader;
import dev.todochatbot.chatbot.assistant.tools.OfferingReadings;
import dev.todochatbot.chatbot.assistant.tools.TurnTools;
import dev.todochatbot.chatbot.assistant.turn.Offer;
import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.engine.Engine;
import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.understanding.speech.Notice;
import io.opentelemetry.context.Context;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Runs turns, each in a virtual thread of its own that goes on while nobody listens. */
@ApplicationScoped
class TurnRunner {
    private static final Logger LOG = Logger.getLogger(TurnRunner.class);

    private final Assistant assistant;
    private final TurnEnds ends;
    private final MessageReader messages;
    private final Map<TurnKey, TurnControl> running = new ConcurrentHashMap<>();

    TurnRunner(Assistant assistant, TurnEnds ends, MessageReader messages) {
        this.assistant = assistant;
        this.ends = ends;
        this.messages = messages;
        assistant.meters().watch(running);
    }

    record TurnKey(UUID ownerId, UUID turnId) {}

    /** What this replica runs now; it keeps their leases. */
    Map<TurnKey, TurnControl> running() {
        return running;
    }

    void start(User user, Turn turn) {
        var key = new TurnKey(turn.ownerId, turn.id);
        var control = new TurnControl(assistant.clock(), assistant.limits().timePerTurn());
        running.put(key, control);
        var request = MDC.get("requestId");
        Thread.ofVirtual().name("turn-" + turn.id).start(Context.current().wrap(() -> {
            if (request != null) MDC.put("requestId", request);
            MDC.put("userId", turn.ownerId.toString());
            MDC.put("turnId", turn.id.toString());
            try {
                run(new RunningTurn(assistant, user, turn, control));
            } catch (RuntimeException e) {
                // Another replica has ended it, or its conversation is deleted, or the database is away: the lease
                // decides
                LOG.warnf(e, "turn %s was lost", turn.id);
            } finally {
                running.remove(key);
                assistant
                        .meters()
                        .ended(
                                turn,
                                Duration.between(
                                        turn.createdAt, assistant.clock().instant()));
                assistant.signals().wake(turn.id);
            }
        }));
    }

    private void run(RunningTurn run) {
        try {
            answer(run);
            ends.done(run);
        } catch (TurnControl.Ending e) {
            switch (e.reason) {
                case STOPPED -> ends.stopped(run);
                case TIME -> fail(run, 504, "turn_timeout", Notice.TOOK_TOO_LONG);
                case GONE -> LOG.infof("turn %s ended: its conversation is deleted", run.turn().id);
                case SHUTDOWN -> fail(run, 503, "interrupted", Notice.INTERRUPTED);
            }
        } catch (EngineFailedException e) {
            LOG.warnf(e.getCause(), "%s failed", run.turn().engine);
            fail(run, 502, "engine_failed", Notice.ENGINE_FAILED);
        } catch (TodoUnavailableException e) {
            fail(run, e.problem().status(), e.problem().code(), why(e, run.turn()));
        } catch (ProblemException e) {
            ends.failed(
                    run, e.problem().status(), e.problem().code(), e.problem().detail());
        } catch (RuntimeException e) {
            if (isGone(run.turn())) return;
            LOG.errorf(e, "turn %s failed", run.turn().id);
            fail(run, 500, "internal_error", Notice.WENT_WRONG);
        }
    }

    /** Whether its row was deleted, with its conversation or with all of its account, before this turn has heard of it. */
    private boolean isGone(Turn turn) {
        boolean gone = assistant.turns().maybe(turn.ownerId, turn.id).isEmpty();
        if (gone) LOG.infof("turn %s ended: its conversation is deleted", turn.id);
        return gone;
    }

    private static Notice why(TodoUnavailableException failure, Turn turn) {
        if (failure.isSessionOver()) return Notice.SESSION_ENDED;
        return turn.unsure() ? Notice.TASKS_SILENT : Notice.TASKS_AWAY;
    }

    private void fail(RunningTurn run, int status, String code, Notice why) {
        ends.failed(run, status, code, run.turn().says().say(why));
    }

    private void answer(RunningTurn run) {
        var turn = run.turn();
        run.journal().event("turn", Map.of("conversationId", turn.conversationId, "turnId", turn.id));
        if (turn.choice != null) goOn(run);
        else if (!showAgain(run)) new Dialogue(run).hold();
    }

    /** Typing "yes" approves nothing: it shows what waits once more. */
    private boolean showAgain(RunningTurn run) {
        var turn = run.turn();
        if (!messages.isDecision(turn.request, run.user())) return false;
        var open = assistant.pending().open(turn.ownerId, turn.conversationId);
        if (open.isEmpty()) return false;
        var action = open.getLast();
        turn.pendingActionId = action.id();
        run.journal().event("approval", action);
        run.words().say(turn.says().say(Notice.BUTTONS_DECIDE, action.summary()));
        return true;
    }

    /** Goes on with the chosen task or reading, by what was kept for it; no engine is asked again. */
    private void goOn(RunningTurn run) {
        var offer = assistant.turns().offer(run.turn().ownerId, run.turn().choice);
        var tools = new TurnTools(run);
        run.waits(tools.waiting());
        var message = offer.taskId() == null ? reading(offer) : AiMessage.from(withTask(offer));
        run.say(message);
        tools.answer(message, true, run::say);
    }

    private ToolExecutionRequest withTask(Offer offer) {
        var arguments = new LinkedHashMap<>(assistant.arguments(offer.arguments()));
        arguments.put("task", offer.taskId().toString());
        return call(offer.tool(), arguments);
    }

    /** The calls that stand for a reading, and which of their tasks were found by a filter. */
    private AiMessage reading(Offer offer) {
        var calls =
                OfferingReadings.calls(assistant.arguments(offer.arguments()).get("calls"));
        var swept = IntStream.range(0, calls.size())
                .filter(i -> calls.get(i).swept())
                .boxed()
                .toList();
        return AiMessage.builder()
                .toolExecutionRequests(calls.stream()
                        .map(call -> call(call.tool(), call.arguments()))
                        .toList())
                .attributes(Map.of(Engine.SWEPT, swept))
                .build();
    }

    private ToolExecutionRequest call(String tool, Map<String, Object> arguments) {
        return ToolExecutionRequest.builder()
                .id(assistant.ids().next().toString())
                .name(tool)
                .arguments(assistant.json(arguments))
                .build();
    }
}
