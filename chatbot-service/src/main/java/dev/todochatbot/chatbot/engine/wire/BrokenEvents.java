package dev.todochatbot.chatbot.engine.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import dev.langchain4j.model.openai.internal.chat.ChatCompletionChoice;
import dev.langchain4j.model.openai.internal.chat.ChatCompletionResponse;
import dev.langchain4j.model.openai.internal.chat.Delta;
import org.jboss.logging.Logger;

/**
 * Events of a remote engine's stream that cannot be read. The client passes them over and goes on, and what is left has a
 * gap that nobody sees: in its place comes {@link ToolCallWire#BROKEN}, which ends the answer as a failure.
 */
@Provider
@ConstrainedTo(RuntimeType.CLIENT)
@Priority(BrokenEvents.OUTERMOST)
public class BrokenEvents implements ReaderInterceptor {

    static final int OUTERMOST = 1;

    private static final Logger LOG = Logger.getLogger(BrokenEvents.class);

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != ChatCompletionResponse.class) return context.proceed();
        var data = context.getInputStream().readAllBytes();
        // A comment, which keeps the connection while a model reads a long prompt, comes as an event without data
        if (data.length == 0) return null;
        context.setInputStream(new ByteArrayInputStream(data));
        try {
            return context.proceed();
        } catch (IOException | RuntimeException e) {
            // What it says may be the user's words
            LOG.warnf(
                    "an event of the remote engine cannot be read: %s",
                    e.getClass().getSimpleName());
            return broken();
        }
    }

    private static ChatCompletionResponse broken() {
        var delta = Delta.builder()
                .toolCalls(List.of(ToolCallWire.part(ToolCallWire.BROKEN)))
                .build();
        return ChatCompletionResponse.builder()
                .id("broken")
                .choices(List.of(
                        ChatCompletionChoice.builder().index(0).delta(delta).build()))
                .build();
    }
}
