package dev.todochatbot.chatbot.todo.tool;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ToolAnswersTest {

    private final ObjectMapper json = new ObjectMapper();

    /** An undo may bring back a list with its tasks: of these there are receipts. */
    @Test
    void whatWasDoneToAListIsNoTasksReceipt() throws Exception {
        var result = json.readTree("""
                {"isError": false, "structuredContent": {"changeSet": "00000000-0000-0000-0000-000000000001", "restored": 2,
                 "events": [
                  {"id": 7, "action": "list_created", "taskId": null, "number": null, "title": null,
                   "list": {"id": "00000000-0000-0000-0000-000000000002", "name": "Garden"}, "before": null, "after": {}},
                  {"id": 8, "action": "updated", "taskId": "00000000-0000-0000-0000-000000000003", "number": 1, "title": "Mow",
                   "list": null, "before": {}, "after": {}}]}}""");

        var answer = new ToolAnswers(json).read(new TodoMcp.Answer(result, null));

        assertEquals(
                List.of("Mow"), answer.receipts().stream().map(Receipt::title).toList());
    }
}
