package dev.todochatbot.chatbot.engine;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.langchain4j.model.openai.internal.chat.FunctionCall;
import dev.langchain4j.model.openai.internal.chat.ToolCall;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How endpoints really write the function of a tool call. langchain4j passes no part on that has no arguments, so the
 * beginning of a call is marked, or a call without arguments would be lost behind one with the same index. Arguments that
 * are an object instead of a text with one in it are taken, too.
 */
@Singleton
public class ToolCallWire implements ObjectMapperCustomizer {
    /** Stands for the arguments of a part that has a name and no arguments; JSON never contains it. */
    public static final String NONE = "\0";

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(ToolCall.Builder.class, Calls.class);
    }

    @RegisterForReflection
    abstract static class Calls {
        @JsonDeserialize(using = Functions.class)
        abstract ToolCall.Builder function(FunctionCall function);
    }

    @RegisterForReflection
    static class Functions extends JsonDeserializer<FunctionCall> {
        @Override
        public FunctionCall deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var function = context.readTree(parser);
            var name = function.path("name").asText("");
            var arguments = function.path("arguments");
            var text = arguments.isContainerNode() ? arguments.toString() : arguments.asText("");
            return FunctionCall.builder()
                    .name(name)
                    .arguments(text.isEmpty() && !name.isBlank() ? NONE : text)
                    .build();
        }

        @Override
        public FunctionCall getNullValue(DeserializationContext context) {
            return FunctionCall.builder().build();
        }
    }
}
