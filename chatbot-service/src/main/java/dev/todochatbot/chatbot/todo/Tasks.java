package dev.todochatbot.chatbot.todo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Finds one task of a user by what a tool call names it with: its id, or its number. */
@ApplicationScoped
public class Tasks {
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 100;
    private static final int LONGEST_NUMBER = 9;

    private final TodoRest todo;

    Tasks(@RestClient TodoRest todo) {
        this.todo = todo;
    }

    /**
     * @param reference an id, or a number such as 3, "3" or "#3"
     * @return the task as it is now; empty when there is none, or it is in the trash
     * @throws TodoUnavailableException when todo-service does not answer
     */
    public Optional<TodoTask> find(User user, Object reference) {
        String said = String.valueOf(reference).strip();
        String text = said.startsWith("#") ? said.substring(1) : said;
        if (isNumber(text)) {
            return byNumber(user, Long.parseLong(text));
        }
        try {
            return byId(user, UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The names of the lists that a task can be in; none where todo-service does not say, for it is no more than a help. */
    public List<String> lists(User user) {
        try {
            return todo.lists(bearer(user), PAGE).items().stream()
                    .filter(list -> list.archivedAt() == null)
                    .map(list -> HiddenCharacters.removedFrom(list.name()))
                    .toList();
        } catch (ProcessingException | WebApplicationException e) {
            return List.of();
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private Optional<TodoTask> byId(User user, UUID id) {
        return asked(() -> todo.task(bearer(user), id));
    }

    private Optional<TodoTask> byNumber(User user, long number) {
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            String from = cursor;
            var tasks = asked(() -> todo.tasks(bearer(user), "all", PAGE, from)).orElseThrow();
            var found = tasks.items().stream()
                    .filter(task -> task.number() == number)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = tasks.nextCursor();
            if (cursor == null) {
                break;
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ProcessingException e) {
            throw new TodoUnavailableException(e);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw new TodoUnavailableException(e);
        }
    }

    private static String bearer(User user) {
        return "Bearer " + user.token();
    }
}
