package dev.todochatbot.todo.mcp.schema;

import java.util.Arrays;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import dev.todochatbot.todo.mcp.argument.AddTask;
import dev.todochatbot.todo.mcp.argument.GetActivity;
import dev.todochatbot.todo.mcp.argument.ListTasks;
import dev.todochatbot.todo.mcp.argument.OneTask;
import dev.todochatbot.todo.mcp.argument.RescheduleTask;
import dev.todochatbot.todo.mcp.argument.UndoChange;
import dev.todochatbot.todo.mcp.argument.UpdateTask;
import io.quarkiverse.mcp.server.InputSchemaGenerator;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolManager.ToolInfo;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The JSON schema of a tool's arguments, off the record that takes them: unknown ones are not allowed. */
@Singleton
public class ArgumentSchema implements InputSchemaGenerator<JsonObject> {

    private static final Map<String, Class<? extends Record>> ARGUMENTS = Map.of(
            "add_task", AddTask.class,
            "list_tasks", ListTasks.class,
            "update_task", UpdateTask.class,
            "reschedule_task", RescheduleTask.class,
            "complete_task", OneTask.class,
            "reopen_task", OneTask.class,
            "delete_task", OneTask.class,
            "restore_task", OneTask.class,
            "get_activity", GetActivity.class,
            "undo_change", UndoChange.class);

    /** Whether there is such a tool. */
    public static boolean isTool(String name) {
        return ARGUMENTS.containsKey(name);
    }

    @Override
    public JsonObject generate(ToolInfo tool) {
        var type = ARGUMENTS.get(tool.name());
        var properties = new JsonObject();
        var required = new JsonArray();
        Arrays.stream(type.getDeclaredConstructors()[0].getParameters()).forEach(parameter -> {
            var argument = parameter.getAnnotation(ToolArg.class);
            var schema = Schemas.of(parameter.getParameterizedType());
            properties.put(parameter.getName(), schema.put("description", argument.description()));
            if (parameter.isAnnotationPresent(Min.class) && parameter.isAnnotationPresent(Max.class)) {
                schema.put("minimum", parameter.getAnnotation(Min.class).value());
                schema.put("maximum", parameter.getAnnotation(Max.class).value());
            }
            if (argument.required()) {
                required.add(parameter.getName());
            }
        });
        return new JsonObject()
                .put("type", "object")
                .put("properties", properties)
                .put("required", required)
                .put("additionalProperties", false);
    }
}
