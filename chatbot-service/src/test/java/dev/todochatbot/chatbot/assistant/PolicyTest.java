package dev.todochatbot.chatbot.assistant;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.todochatbot.chatbot.approval.ToolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.todochatbot.chatbot.assistant.Policy.Verdict.RUN;
import static dev.todochatbot.chatbot.assistant.Policy.Verdict.WAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PolicyTest {
    private static Call call(ToolKind kind, int task) {
        var request = ToolExecutionRequest.builder().id("c").name(kind.name()).build();
        return new Call(request, Map.of("task", task), kind);
    }

    private static List<Call> changes(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(task -> call(ToolKind.CHANGE, task))
                .toList();
    }

    private static Policy policy(String message) {
        return new Policy(Map.of(), Everything.bulkFrom(message));
    }

    @Test
    void readsAdditionsAndFewChangesRun() {
        var calls = List.of(call(ToolKind.READ, 1), call(ToolKind.ADD, 1), call(ToolKind.CHANGE, 1));

        assertEquals(List.of(RUN, RUN, RUN), policy("do this").judge(calls));
        assertEquals(List.of(RUN, RUN, RUN, RUN), policy("do this").judge(changes(1, 4)));
    }

    @Test
    void fiveTasksInOneMessageWaitTogether() {
        assertEquals(List.of(WAIT, WAIT, WAIT, WAIT, WAIT), policy("do this").judge(changes(1, 5)));
    }

    @Test
    void laterMessagesCountOnFromTheEarlierOnes() {
        var policy = policy("do this");

        assertEquals(List.of(RUN, RUN, RUN), policy.judge(changes(1, 3)));
        assertEquals(List.of(WAIT, WAIT), policy.judge(changes(4, 5)));
    }

    @Test
    void changingOneTaskOftenIsNoBulkChange() {
        var policy = policy("do this");
        for (int i = 0; i < 6; i++) assertEquals(List.of(RUN), policy.judge(changes(1, 1)));
    }

    @Test
    void deletesAlwaysWait() {
        assertEquals(List.of(WAIT), policy("do this").judge(List.of(call(ToolKind.DELETE, 1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mark all my tasks as done | 1",
                "complete all of them | 1",
                "move every task to Friday | 1",
                "finish all overdue tasks | 1",
                "everything is done | 2",
                "complete the call with all hands | 5",
                "rename task 2 to 'pack all my things' | 5",
                "complete task 2 | 5",
            })
    void allIsHeardInTheUsersWords(String message, int bulkFrom) {
        assertEquals(bulkFrom, Everything.bulkFrom(message));
    }
}
