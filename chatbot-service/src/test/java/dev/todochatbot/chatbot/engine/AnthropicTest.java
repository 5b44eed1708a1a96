package dev.todochatbot.chatbot.engine;

import dev.todochatbot.chatbot.fake.FakeOpenAi;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
@QuarkusTestResource(
        value = FakeOpenAi.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "as", value = "anthropic"))
class AnthropicTest extends ProviderContract {
    @Override
    String provider() {
        return "anthropic";
    }

    @Test
    void ofSeveralTheFirstAnswersAndTheLogSaysSo() {
        assertEquals(
                "fake-model of anthropic (ANTHROPIC_API_KEY) answers; configured, too, and not used: "
                        + "openai/gpt-oss-120b of groq (GROQ_API_KEY).",
                remotes.words());
    }

    @Test
    void itIsNotGivenATemperatureAndATopP() {
        FakeOpenAi.when(message, FakeOpenAi.text("Hello."));

        ada.says(message);

        assertFalse(FakeOpenAi.requestsFor(message).getFirst().body().has("top_p"));
    }
}
