package dev.todochatbot.chatbot.assistant.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.todochatbot.chatbot.approval.tool.ToolKind;
import dev.todochatbot.chatbot.approval.tool.ToolMode;
import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.engine.Engine;
import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The tool calls of one running turn: judged by the policy, then run, put aside or refused; and what came of them. */
public final class TurnTools {
    private final RunningTurn run;
    private final Map<String, ToolSpecification> specifications;
    private final Map<String, ToolMode> modes;
    private final Policy policy;
    private final Waiting waiting;
    private final LastUndo undo;
    private final Reaches reaches;
    private final Repetitions repetitions = new Repetitions();
    private boolean offered;

    public TurnTools(RunningTurn run) {
        this.run = run;
        this.modes = run.assistant().settings().of(run.turn().ownerId);
        this.policy = new Policy(modes);
        this.waiting = new Waiting(run);
        this.undo = new LastUndo(run);
        this.reaches = new Reaches(run, waiting);
        this.specifications = run.assistant().todo().specifications(run.user()).stream()
                .collect(Collectors.toMap(
                        ToolSpecification::name, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    /** What an engine may call: without what the user has switched off. */
    public List<ToolSpecification> specifications() {
        var all = new ArrayList<>(specifications.values());
        all.removeIf(tool -> tool.name().equals(LocalTools.UNDO_CHANGE));
        all.addAll(LocalTools.specifications());
        all.removeIf(tool -> modes.get(Policy.setting(tool.name())) == ToolMode.NEVER);
        return all;
    }

    /** Whether candidates or readings were offered: then the turn is over. */
    public boolean offered() {
        return offered;
    }

    public boolean hopeless() {
        return repetitions.hopeless();
    }

    public Waiting waiting() {
        return waiting;
    }

    /**
     * Answers all calls of one message, in their order.
     *
     * @param believed whether the message itself says how the tasks were found, as the built-in engine's do
     * @param results takes each answer when it is known: the turn may end before the next call
     */
    public void answer(AiMessage message, boolean believed, Consumer<ChatMessage> results) {
        var read = message.toolExecutionRequests().stream().map(this::read).toList();
        var calls = believed ? Reaches.told(read, message) : reaches.judged(read);
        var sound = calls.stream().filter(call -> call.arguments() != null).toList();
        var verdicts = policy.judge(sound);
        var previews = waiting.previewed(sound.stream()
                .filter(call -> verdicts.get(sound.indexOf(call)) == Policy.Verdict.WAIT)
                .toList());
        for (var call : calls) {
            run.control().check();
            run.journal().event("tool_call", new Shown(call.id(), call.tool(), call.arguments()));
            var verdict = call.arguments() == null ? Policy.Verdict.REFUSE : verdicts.get(sound.indexOf(call));
            try {
                results.accept(run.note(outcome(call, verdict, previews.getOrDefault(call, ToolResult.UNKNOWN))
                        .of(call)));
            } catch (TodoUnavailableException e) {
                boolean changes = call.kind() != null && call.kind() != ToolKind.READ;
                if (!changes || verdict != Policy.Verdict.RUN || !e.mayHaveHappened()) throw e;
                results.accept(run.note(CallOutcome.of(ToolResult.UNSURE).of(call)));
                throw e.ofChange();
            }
        }
    }

    /** The event of a call before it has an outcome. */
    @RegisterForReflection(registerFullHierarchy = true)
    private record Shown(String id, String tool, Map<String, Object> arguments) {}

    private Call read(ToolExecutionRequest request) {
        var id = request.id() == null || request.id().isBlank()
                ? UUID.randomUUID().toString()
                : request.id();
        var named = request.toBuilder().id(id).build();
        var specification = specifications.get(request.name());
        var kind = request.name().equals(LocalTools.UNDO)
                ? ToolKind.UNDO
                : specification == null ? null : ToolKind.of(request.name(), specification);
        return Call.of(named, run.assistant().arguments(request.arguments()), kind);
    }

    private CallOutcome outcome(Call call, Policy.Verdict verdict, ToolResult preview) {
        if (call.arguments() == null)
            return CallOutcome.refused("invalid_arguments", "The arguments are no JSON object.");
        boolean foreign = call.tool().equals(LocalTools.OFFER_READINGS) && !Engine.BUILT_IN.equals(run.turn().engine);
        if (call.kind() == null && (foreign || !LocalTools.NAMES.contains(call.tool())))
            return CallOutcome.refused("unknown_tool", "There is no such tool.");
        return switch (verdict) {
            case REFUSE -> CallOutcome.refused("tool_off", "The user has switched this tool off.");
            case WAIT -> call.kind() == ToolKind.UNDO ? undo.aside(call, waiting) : waiting.put(call, preview);
            case RUN -> once(call);
        };
    }

    private CallOutcome once(Call call) {
        int changes = run.turn().receipts.size();
        if (repetitions.repeats(call, changes)) {
            repetitions.made(call, changes);
            return CallOutcome.refused(
                    "repeated_call", "This very call was made before, and nothing has changed since.");
        }
        if (call.kind() != null
                && call.kind() != ToolKind.READ
                && !run.assistant().turns().hold(run.turn()))
            throw new IllegalStateException("another replica has taken the turn");
        var outcome = CallOutcome.of(result(call));
        run.turn().add(outcome.receipts());
        repetitions.made(call, run.turn().receipts.size());
        return outcome;
    }

    private ToolResult result(Call call) {
        return switch (call.tool()) {
            case LocalTools.OFFER -> {
                var result = new Offering(run).offer(call.arguments());
                offered |= !result.error();
                yield result;
            }
            case LocalTools.OFFER_READINGS -> {
                var result = new OfferingReadings(run).offer(call.arguments());
                offered |= !result.error();
                yield result;
            }
            case LocalTools.UNDO, LocalTools.UNDO_CHANGE -> undo.run(call);
            default -> run.assistant().todo().call(run.user(), run.origin(), call.tool(), call.arguments());
        };
    }
}
