package dev.todochatbot.chatbot.assistant.run;

import java.time.Clock;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.approval.PendingActions;
import dev.todochatbot.chatbot.approval.tool.ToolSettings;
import dev.todochatbot.chatbot.assistant.model.Arguments;
import dev.todochatbot.chatbot.assistant.turn.TurnSignals;
import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.chatbot.assistant.turn.Undo;
import dev.todochatbot.chatbot.conversation.Conversations;
import dev.todochatbot.chatbot.engine.EngineSettings;
import dev.todochatbot.chatbot.engine.Engines;
import dev.todochatbot.chatbot.engine.TokenUsage;
import dev.todochatbot.chatbot.todo.Tasks;
import dev.todochatbot.chatbot.todo.tool.Previews;
import dev.todochatbot.chatbot.todo.tool.TodoTools;
import dev.todochatbot.common.ambient.Ids;

/** What every running turn works with. */
@Singleton
public record Assistant(
        Engines engines,
        EngineSettings limits,
        TokenUsage usage,
        TodoTools todo,
        Tasks tasks,
        Previews previews,
        PendingActions pending,
        ToolSettings settings,
        Conversations conversations,
        TurnStore turns,
        Undo undo,
        TurnSignals signals,
        TurnMeters meters,
        Ids ids,
        Clock clock,
        ObjectMapper mapper) {
    /** The arguments of a call; {@code null} when they are not a JSON object. */
    public Map<String, Object> arguments(String text) {
        return Arguments.read(text, mapper);
    }

    public String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
