package dev.todochatbot.chatbot.engine.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.ext.ReaderInterceptorContext;

import dev.langchain4j.model.openai.internal.chat.ChatCompletionResponse;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

class BrokenEventsTest {
    /** An event with this data; what reads it gives the text, and refuses what is no object. */
    private static Object read(Class<?> type, String data) throws IOException {
        var stream = new AtomicReference<InputStream>(new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
        var context = (ReaderInterceptorContext) Proxy.newProxyInstance(
                BrokenEventsTest.class.getClassLoader(),
                new Class<?>[] {ReaderInterceptorContext.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getType" -> type;
                    case "getInputStream" -> stream.get();
                    case "setInputStream" -> {
                        stream.set((InputStream) arguments[0]);
                        yield null;
                    }
                    case "proceed" -> {
                        var text = new String(stream.get().readAllBytes(), StandardCharsets.UTF_8);
                        if (!text.startsWith("{")) throw new IOException("no object");
                        yield text;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new BrokenEvents().aroundReadFrom(context);
    }

    @Test
    void aCommentThatKeepsTheConnectionIsNoEvent() throws IOException {
        assertNull(read(ChatCompletionResponse.class, ""));
    }

    @Test
    void anEventIsReadWholeAndABrokenOneIsMarked() throws IOException {
        assertEquals("{\"a\":1}", read(ChatCompletionResponse.class, "{\"a\":1}"));
        var broken = assertInstanceOf(ChatCompletionResponse.class, read(ChatCompletionResponse.class, "<html>"));
        assertEquals(1, broken.choices().getFirst().delta().toolCalls().size());
    }

    @Test
    void whatIsNoEventOfAnEngineIsLeftAlone() throws IOException {
        assertEquals("{}", read(String.class, "{}"));
    }
}
