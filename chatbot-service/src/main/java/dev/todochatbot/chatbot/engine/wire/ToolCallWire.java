package dev.todochatbot.chatbot.engine.wire;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.openai.internal.chat.FunctionCall;
import dev.langchain4j.model.openai.internal.chat.ToolCall;
import dev.langchain4j.model.openai.internal.chat.ToolType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How endpoints really write tool calls. langchain4j puts the parts of one call after the other: it fails where those of
 * parallel calls alternate, passes no part on that has no arguments, and makes one call of several with the same index. So each part
 * goes through it whole, as the arguments of one and the same call, and is read again behind it. Arguments that are an
 * object instead of a text with one in it are taken, too.
 */
@Singleton
public class ToolCallWire implements ObjectMapperCustomizer {

    /** Before a part; JSON never contains it. */
    private static final String MARK = "\0";

    /** Instead of a part where the stream is broken. */
    static final String BROKEN = MARK;

    private static final String ANY = "call";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A part of a call, as it was written.
     *
     * @param id null where the part has none
     * @param name null where the part has none
     * @param arguments a piece of them; empty where the part has none
     */
    public record Part(int index, String id, String name, String arguments) {

        public static Part of(PartialToolCall heard) {
            var text = heard.partialArguments() == null ? "" : heard.partialArguments();
            if (!text.startsWith(MARK)) return new Part(heard.index(), said(heard.id()), said(heard.name()), text);
            try {
                var part = JSON.readTree(text.substring(MARK.length()));
                return new Part(
                        part.get(0).asInt(),
                        part.get(1).textValue(),
                        part.get(2).textValue(),
                        part.get(3).textValue());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private String written() {
            return MARK + JSON.createArrayNode().add(index).add(id).add(name).add(arguments);
        }

        private static String said(String word) {
            return word == null || word.isBlank() ? null : word;
        }
    }

    public static boolean isBroken(PartialToolCall heard) {
        return BROKEN.equals(heard.partialArguments());
    }

    static ToolCall part(String written) {
        return ToolCall.builder()
                .index(0)
                .type(ToolType.FUNCTION)
                .function(FunctionCall.builder().name(ANY).arguments(written).build())
                .build();
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(ToolCall.class, Calls.class);
    }

    @RegisterForReflection
    @JsonDeserialize(using = Parts.class)
    abstract static class Calls {}

    @RegisterForReflection
    static class Parts extends JsonDeserializer<ToolCall> {
        @Override
        public ToolCall deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode call = context.readTree(parser);
            if (!call.isObject()) return context.reportInputMismatch(ToolCall.class, "a tool call is an object");
            var function = call.path("function");
            var arguments = function.path("arguments");
            var part = new Part(
                    call.path("index").asInt(),
                    Part.said(call.path("id").asText("")),
                    Part.said(function.path("name").asText("")),
                    arguments.isContainerNode() ? arguments.toString() : arguments.asText(""));
            return part(part.written());
        }
    }
}
