package dev.todochatbot.todo.transfer.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.problem.FieldError;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;
import dev.todochatbot.common.validation.Text;
import dev.todochatbot.todo.list.ListTransfer;
import dev.todochatbot.todo.list.TaskList;
import dev.todochatbot.todo.transfer.row.CheckedJson;
import dev.todochatbot.todo.transfer.row.Intake;
import dev.todochatbot.todo.transfer.row.TextFile;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** An export as JSON, of the tasks or of the whole account; one task after the other, so that little of it is in memory. */
@Singleton
public class JsonImport {

    /** What the export of an account has beside its tasks, and what stays there. */
    private static final Set<String> PASSED_OVER = Set.of("account", "sessions", "tokens", "activity", "trash");

    /** Nobody mends more at once. */
    private static final int MOST_ERRORS = 20;

    /** Ten times what an account may have. */
    private static final int MOST_LISTS = 10 * ListTransfer.MOST;

    private final ObjectMapper json;
    private final CheckedJson checked;
    private final ObjectReader trees;
    private final JsonFactory documents;

    JsonImport(ObjectMapper json, CheckedJson checked) {
        this.json = json;
        this.checked = checked;
        // Behind one of them comes the next one
        this.trees = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        // Names are not remembered beyond their part: a file may have a million of them
        this.documents = JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(json.getFactory().streamReadConstraints())
                .build();
    }

    /** What must be right of a list. */
    @RegisterForReflection(registerFullHierarchy = true)
    record Named(@NotNull @Text(min = 1, max = 100) String name) {}

    /** @throws ProblemException 400 where it is no such document; a task that is wrong only fails */
    public void read(BufferedReader text, Intake intake) {
        try (var parser = documents.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                throw ProblemException.invalid("", "must be an object with tasks");
            var errors = new ArrayList<FieldError>();
            var hasTasks = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                hasTasks |= name.equals("tasks");
                switch (name) {
                    case "tasks" -> tasks(parser, intake);
                    case "lists" -> lists(parser, intake, errors);
                    default -> {
                        if (!PASSED_OVER.contains(name)) errors.add(new FieldError(name, "is not a known field"));
                        passOver(parser, name);
                    }
                }
                if (errors.size() > MOST_ERRORS) throw ProblemException.invalid(errors);
            }
            if (parser.nextToken() != null) errors.add(new FieldError("", "must end after the document"));
            if (!hasTasks) errors.add(new FieldError("tasks", "must not be null"));
            if (!errors.isEmpty()) throw ProblemException.invalid(errors);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(Problems.of(e).errors());
        } catch (CharacterCodingException e) {
            throw TextFile.refused();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tasks(JsonParser parser, Intake intake) throws IOException {
        requireArray(parser, "tasks");
        for (var row = 1; parser.nextToken() != JsonToken.END_ARRAY; row++) {
            JsonNode said = trees.readTree(new Part(parser, "tasks[%d]".formatted(row - 1)));
            if (said instanceof ObjectNode task) intake.task(row, task);
            else intake.fail(row, "must be an object");
            if (row > Intake.MOST) throw Intake.tooMany();
        }
    }

    private void lists(JsonParser parser, Intake intake, List<FieldError> errors) throws IOException {
        requireArray(parser, "lists");
        for (var place = 0; parser.nextToken() != JsonToken.END_ARRAY; place++) {
            if (place == MOST_LISTS) throw ProblemException.invalid("lists", "must be at most " + MOST_LISTS);
            JsonNode said = trees.readTree(new Part(parser, "lists[%d]".formatted(place)));
            try {
                var list = checked.read(said, TaskList.class);
                checked.read(json.createObjectNode().put("name", list.name()), Named.class);
                intake.list(list);
            } catch (ProblemException e) {
                for (var error : e.problem().errors())
                    errors.add(new FieldError(
                            "lists[" + place + "]" + (error.field().isEmpty() ? "" : ".") + error.field(),
                            error.message()));
            }
            if (errors.size() > MOST_ERRORS) throw ProblemException.invalid(errors);
        }
    }

    /** One element after the other, so that it may have as many as it likes. */
    private static void passOver(JsonParser parser, String name) throws IOException {
        if (!parser.hasToken(JsonToken.START_ARRAY)) new Part(parser, name).passOver();
        else while (parser.nextToken() != JsonToken.END_ARRAY) new Part(parser, name).passOver();
    }

    private static void requireArray(JsonParser parser, String field) {
        if (parser.currentToken() != JsonToken.START_ARRAY) throw ProblemException.invalid(field, "must be an array");
    }
}
