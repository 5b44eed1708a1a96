package dev.todochatbot.chatbot.todo.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.todo.HiddenCharacters;
import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import dev.todochatbot.chatbot.todo.User;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** What tool calls would do, each by itself, without doing it. */
@ApplicationScoped
public class Previews {
    private static final Logger LOG = Logger.getLogger(Previews.class);
    private static final int AT_ONCE = 50;
    private static final TypeReference<Map<String, List<Map<String, Object>>>> RESULTS = new TypeReference<>() {};

    private final TodoPreviews todo;
    private final ObjectMapper json;

    Previews(@RestClient TodoPreviews todo, ObjectMapper json) {
        this.todo = todo;
        this.json = json;
    }

    /**
     * @param calls each with {@code tool} and {@code arguments}
     * @return for each the receipt it would get, without {@code receipts}; the problem it would meet; or no content where
     *     todo-service is of a version that cannot say
     * @throws TodoUnavailableException when todo-service does not answer
     */
    public List<ToolResult> of(User user, List<?> calls) {
        var results = new ArrayList<ToolResult>();
        for (int from = 0; from < calls.size(); from += AT_ONCE)
            results.addAll(some(user, calls.subList(from, Math.min(from + AT_ONCE, calls.size()))));
        return results;
    }

    private List<ToolResult> some(User user, List<?> calls) {
        try {
            var answer = todo.preview("Bearer " + user.token(), new TodoPreviews.Wish(calls));
            return json.readValue(HiddenCharacters.removedFrom(answer), RESULTS).get("results").stream()
                    .map(content -> new ToolResult(content.containsKey("code"), content, List.of()))
                    .toList();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status >= 500 || status == 401) throw new TodoUnavailableException(e);
            LOG.warnf("todo-service shows no values before and after: %d", status);
            return calls.stream().map(_ -> ToolResult.UNKNOWN).toList();
        } catch (ProcessingException | JsonProcessingException e) {
            throw new TodoUnavailableException(e);
        }
    }
}
