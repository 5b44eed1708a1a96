package dev.todochatbot.chatbot.engine;

import dev.todochatbot.chatbot.fake.FakeOpenAi;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
@QuarkusTestResource(
        value = FakeOpenAi.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "as", value = "ollama"))
class OllamaTest extends ProviderContract {
    @Override
    String provider() {
        return "ollama";
    }

    @Test
    void itsAddressMayBeGivenAsItPrintsIt() {
        assertEquals("http://host:11434/v1/", OllamaAddress.ofWire("http://host:11434"));
        assertEquals("http://host:11434/v1/", OllamaAddress.ofWire(" http://host:11434// "));
        assertEquals("http://host:11434/v1/", OllamaAddress.ofWire("http://host:11434/v1"));
        assertEquals("http://host/ollama/v1/", OllamaAddress.ofWire("http://host/ollama/v1/"));
    }
}
