package dev.todochatbot.chatbot.todo;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.Home;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The few reads of todo-service that are not tools. Each is asked again when no answer comes: its pod is being replaced then,
 * or has just been, and the first answers of a new one take seconds on a busy node.
 */
@Retry(maxRetries = 2, delay = 200, retryOn = ProcessingException.class)
@RegisterRestClient(configKey = "todo-service")
@RegisterProvider(RequestIdFilter.class)
@Path("/api/v1")
public interface TodoRest {
    @GET
    @Path("/me")
    Me me(@HeaderParam("Authorization") String bearer);

    @GET
    @Path("/tasks/{id}")
    TodoTask task(@HeaderParam("Authorization") String bearer, @RestPath UUID id);

    @GET
    @Path("/tasks")
    Page tasks(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("status") String status,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(UUID id, String timeZone, String weekStart, String dateOrder, String locale) {
        /** A todo-service of the version before may not say the order or the locale. */
        public Home home() {
            var language = Locale.forLanguageTag(Objects.requireNonNullElse(locale, "en"));
            var order = dateOrder == null ? DateOrder.usualIn(language) : DateOrder.of(dateOrder);
            return new Home(ZoneId.of(timeZone), order, language);
        }

        public DayOfWeek firstOfWeek() {
            return weekStart == null ? DayOfWeek.MONDAY : DayOfWeek.valueOf(weekStart.toUpperCase(Locale.ROOT));
        }
    }

    @GET
    @Path("/lists")
    Lists lists(@HeaderParam("Authorization") String bearer, @QueryParam("limit") int limit);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lists(List<TodoList> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TodoList(String name, String archivedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<TodoTask> items, String nextCursor) {}
}
