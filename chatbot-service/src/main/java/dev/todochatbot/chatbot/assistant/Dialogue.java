package dev.todochatbot.chatbot.assistant;

import java.util.LinkedHashMap;
import java.util.List;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.todochatbot.chatbot.assistant.model.EngineFailedException;
import dev.todochatbot.chatbot.assistant.model.EngineReply;
import dev.todochatbot.chatbot.assistant.model.History;
import dev.todochatbot.chatbot.assistant.model.ModelCalls;
import dev.todochatbot.chatbot.assistant.model.Prompt;
import dev.todochatbot.chatbot.assistant.run.Assistant;
import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.assistant.run.TurnMeters.Fallback;
import dev.todochatbot.chatbot.assistant.speech.Narration;
import dev.todochatbot.chatbot.assistant.tools.TurnTools;
import dev.todochatbot.chatbot.engine.Engine;
import dev.todochatbot.chatbot.engine.Engines.Choice;
import dev.todochatbot.chatbot.engine.TokenBudget;
import dev.todochatbot.understanding.speech.Notice;
import org.jboss.logging.Logger;

/** The loop between an engine and the tools, until the engine has said its last word. */
final class Dialogue {
    private static final Logger LOG = Logger.getLogger(Dialogue.class);

    private final RunningTurn run;
    private final Assistant assistant;
    private final TokenBudget budget;

    /** Whether the last answer is not whole: the engine may say no more at once. */
    private boolean cut;

    Dialogue(RunningTurn run) {
        this.run = run;
        this.assistant = run.assistant();
        this.budget = new TokenBudget(assistant.usage(), assistant.limits(), run.turn().ownerId);
    }

    /** @throws EngineFailedException when the engine fails after it has changed something; before, another one takes over */
    void hold() {
        var choice = assistant.engines().choose(run.turn().ownerId);
        if (choice.fallback()) announce(choice, Fallback.LIMIT);
        try {
            talk(choice.engine());
        } catch (TokenBudget.UsedUp e) {
            usedUp(choice, e);
        } catch (EngineFailedException e) {
            if (!choice.engine().remote()
                    || !run.turn().receipts.isEmpty()
                    || run.turn().unsure()) throw e;
            LOG.warnf(
                    "%s failed, the built-in engine takes the turn: %s",
                    choice.engine().name(), e.getCause());
            run.restart();
            var instead = assistant.engines().instead(choice.engine());
            announce(instead, Fallback.FAILED);
            talk(instead.engine());
        }
    }

    /** Before anything was said another engine can take the turn; after that, the truth is all that is left. */
    private void usedUp(Choice choice, TokenBudget.UsedUp limit) {
        if (limit.forToday && run.isFresh()) {
            run.restart();
            var instead = assistant.engines().exhausted(choice.engine());
            announce(instead, Fallback.LIMIT);
            talk(instead.engine());
            return;
        }
        run.words().endBeforeTools();
        stop(limit.forToday ? Notice.TOKENS_USED_UP : Notice.TOO_MANY_TOKENS);
    }

    /** What the turn has done so far is said, and why it goes no further. */
    private void stop(Notice why) {
        run.words().say(Narration.of(run.turn()).ofBroken(why, run.turn()));
    }

    private void announce(Choice choice, Fallback why) {
        run.turn().fallback = true;
        assistant.meters().fellBack(why);
        var event = new LinkedHashMap<String, Object>();
        event.put("engine", choice.engine().name());
        event.put("fallback", true);
        event.put("failed", choice.insteadOf());
        event.put("reason", choice.reason());
        run.journal().event("engine", event);
    }

    private void talk(Engine engine) {
        run.turn().engine = engine.name();
        if (engine.remote()) run.words().hideFences();
        var tools = new TurnTools(run);
        run.waits(tools.waiting());
        var before = assistant.turns().before(run.turn(), History.TURNS);
        var messages = Prompt.of(
                run.turn().request,
                engine.remote() ? History.within(assistant.limits().historyTokens(), before) : History.whole(before),
                assistant.clock().instant(),
                run.user(),
                assistant.tasks().lists(run.user()));
        for (int step = 0; step < assistant.limits().stepsPerTurn(); step++) {
            run.control().check();
            var message = ask(
                    engine,
                    ChatRequest.builder()
                            .messages(List.copyOf(messages))
                            .toolSpecifications(tools.specifications())
                            .build());
            if (!message.hasToolExecutionRequests()) {
                run.words().end();
                if (cut) run.words().say(run.turn().says().say(Notice.CUT_OFF));
                return;
            }
            run.words().endBeforeTools();
            say(messages, ModelCalls.readable(message, calls -> assistant.arguments(calls) != null));
            tools.answer(message, !engine.remote(), result -> say(messages, result));
            if (tools.offered()) return;
            if (tools.hopeless()) {
                stop(Notice.REPEATED_ITSELF);
                return;
            }
        }
        stop(Notice.TOO_MANY_STEPS);
    }

    private void say(List<ChatMessage> messages, ChatMessage message) {
        messages.add(message);
        run.say(message);
    }

    /** One answer of the engine, its text shown as far as it is proven. Calls without an id get one. */
    private AiMessage ask(Engine engine, ChatRequest request) {
        if (engine.remote()) budget.begin(request);
        var ear = new Ear(engine);
        ChatResponse response = null;
        try {
            response = new EngineReply()
                    .ask(engine.model(), request, assistant.limits().silence(), ear);
        } finally {
            if (engine.remote()) budget.end(response);
        }
        var message = response.aiMessage();
        cut = response.finishReason() == FinishReason.LENGTH;
        // An engine that does not stream says everything at its end
        if (!ear.heard && message.text() != null) run.words().feed(message.text());
        if (message.hasToolExecutionRequests()) return callsOnly(message);
        boolean silent = !ear.heard && (message.text() == null || message.text().isBlank());
        // "tool_calls" with none, for example: another engine may know more
        if (silent && engine.remote()) throw new EngineFailedException("the engine said nothing", null);
        return message;
    }

    /** Passes words on, and asks with every part whether the turn may still go on. */
    private final class Ear implements EngineReply.Listener {
        private final Engine engine;
        private boolean heard;

        private Ear(Engine engine) {
            this.engine = engine;
        }

        @Override
        public void words(String text) {
            heard = true;
            run.words().feed(text);
        }

        @Override
        public void made(int characters) {
            run.control().check();
            if (engine.remote()) budget.made(characters);
        }

        @Override
        public void pause() {
            run.control().check();
            run.journal().flush();
        }
    }

    private static AiMessage callsOnly(AiMessage message) {
        return AiMessage.builder()
                .toolExecutionRequests(ModelCalls.identified(message.toolExecutionRequests()))
                .attributes(message.attributes())
                .build();
    }
}
