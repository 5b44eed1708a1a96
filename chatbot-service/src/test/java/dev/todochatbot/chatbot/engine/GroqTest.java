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
        initArgs = @ResourceArg(name = "as", value = "groq"))
class GroqTest extends ProviderContract {
    @Override
    String provider() {
        return "groq";
    }

    @Test
    void ofSeveralTheFirstAnswersAndTheLogSaysSo() {
        assertEquals(
                "fake-model of groq (GROQ_API_KEY) answers; configured, too, and not used: "
                        + "qwen3:4b-instruct of ollama (OLLAMA_BASE_URL).",
                remotes.words());
    }
}
