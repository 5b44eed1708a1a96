package dev.todochatbot.chatbot.assistant.tools;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.todochatbot.chatbot.approval.tool.ToolKind;
import dev.todochatbot.chatbot.approval.tool.ToolMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.todochatbot.chatbot.assistant.tools.Policy.Verdict.REFUSE;
import static dev.todochatbot.chatbot.assistant.tools.Policy.Verdict.RUN;
import static dev.todochatbot.chatbot.assistant.tools.Policy.Verdict.WAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PolicyTest {
    private final Policy policy = new Policy(Map.of());

    private static Call call(String tool, ToolKind kind, Object task) {
        var request = ToolExecutionRequest.builder().id("c").name(tool).build();
        return Call.of(request, Map.of("task", task), kind);
    }

    private static Call call(ToolKind kind, Object task) {
        return call(kind.name(), kind, task);
    }

    private static Call swept(int task) {
        return call(ToolKind.CHANGE, task).found(Reach.SWEPT, String.valueOf(task));
    }

    private static List<Call> changes(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(task -> call(ToolKind.CHANGE, task))
                .toList();
    }

    @Test
    void readsAdditionsAndFewNamedChangesRun() {
        var calls = List.of(call(ToolKind.READ, 1), call(ToolKind.ADD, 1), call(ToolKind.CHANGE, 1));

        assertEquals(List.of(RUN, RUN, RUN), policy.judge(calls));
        assertEquals(List.of(RUN, RUN, RUN, RUN), policy.judge(changes(1, 4)));
    }

    @Test
    void aSetWaitsHoweverSmallAndWhatIsNamedBesideItRuns() {
        assertEquals(List.of(WAIT), policy.judge(List.of(swept(1))));
        assertEquals(List.of(RUN, WAIT), policy.judge(List.of(call(ToolKind.CHANGE, 2), swept(3))));
    }

    @Test
    void fiveTasksInOneMessageWaitTogether() {
        assertEquals(List.of(WAIT, WAIT, WAIT, WAIT, WAIT), policy.judge(changes(1, 5)));
    }

    @Test
    void laterMessagesCountOnFromTheEarlierOnes() {
        assertEquals(List.of(RUN, RUN, RUN), policy.judge(changes(1, 3)));
        assertEquals(List.of(WAIT, WAIT), policy.judge(changes(4, 5)));
    }

    @Test
    void changingOneTaskOftenIsNoBulkChangeHoweverItIsNamed() {
        for (Object name : List.of(1, "1", "#1", 1.0, " 1 "))
            assertEquals(List.of(RUN), policy.judge(List.of(call(ToolKind.CHANGE, name))));
    }

    @ParameterizedTest
    @EnumSource(ToolMode.class)
    void deletesWaitWhateverTheUserHasSet(ToolMode mode) {
        var delete = call("delete_task", ToolKind.DELETE, 1);

        assertEquals(
                List.of(mode == ToolMode.NEVER ? REFUSE : WAIT),
                new Policy(Map.of("delete_task", mode)).judge(List.of(delete)));
    }

    @ParameterizedTest
    @EnumSource(ToolMode.class)
    void undoingTheLastTurnIsUnderTheSettingOfUndoChange(ToolMode mode) {
        var undo = call(LocalTools.UNDO, ToolKind.UNDO, 1);
        var expected =
                switch (mode) {
                    case ALWAYS -> RUN;
                    case ASK -> WAIT;
                    case NEVER -> REFUSE;
                };
        assertEquals(List.of(expected), new Policy(Map.of("undo_change", mode)).judge(List.of(undo)));
    }
}
