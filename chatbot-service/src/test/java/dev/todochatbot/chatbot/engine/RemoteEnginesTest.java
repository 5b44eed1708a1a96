package dev.todochatbot.chatbot.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which engine answers, by the variables of the environment. */
class RemoteEnginesTest {

    /** @param variables {@code NAME=value}, separated by spaces */
    private static RemoteEngines engines(String variables) throws IOException {
        var environment = Arrays.stream(variables.split(" "))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
        var properties = Path.of("src/main/resources/application.properties").toUri();
        var settings = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties.toURL()), new EnvConfigSource(environment, 300))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(EngineSettings.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(EngineSettings.class);
        return new RemoteEngines(settings, null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPENAI_API_KEY=a ANTHROPIC_API_KEY=a GROQ_API_KEY=a OLLAMA_BASE_URL=http://o | openai    | gpt-5-mini
            OPENAI_BASE_URL=http://l/v1/ ANTHROPIC_API_KEY=a                             | openai    | gpt-5-mini
            ANTHROPIC_API_KEY=a GROQ_API_KEY=a OLLAMA_BASE_URL=http://o                  | anthropic | claude-haiku-4-5
            GROQ_API_KEY=a OLLAMA_BASE_URL=http://o                                      | groq      | openai/gpt-oss-120b
            OLLAMA_BASE_URL=http://o                                                     | ollama    | qwen3:4b-instruct
            OLLAMA_BASE_URL=http://o OLLAMA_MODEL=llama3.2                               | ollama    | llama3.2
            GROQ_API_KEY=a GROQ_MODEL=qwen/qwen3-32b                                     | groq      | qwen/qwen3-32b
            ANTHROPIC_API_KEY=a ANTHROPIC_MODEL=claude-sonnet-4-5                        | anthropic | claude-sonnet-4-5
            OPENAI_API_KEY= ANTHROPIC_API_KEY= GROQ_API_KEY=a                            | groq      | openai/gpt-oss-120b
            """)
    void ofSeveralTheFirstAnswersWithItsOwnModel(String variables, String provider, String model) throws IOException {
        var chosen = engines(variables).chosen().orElseThrow();

        assertEquals(provider, chosen.provider());
        assertEquals(model, chosen.model());
    }

    @Test
    void theLogNamesTheOneThatAnswersAndThoseThatDoNot() throws IOException {
        assertEquals(
                "gpt-5-mini of openai (OPENAI_API_KEY or OPENAI_BASE_URL) answers; configured, too, and not used: "
                        + "claude-haiku-4-5 of anthropic (ANTHROPIC_API_KEY), openai/gpt-oss-120b of groq (GROQ_API_KEY), "
                        + "qwen3:4b-instruct of ollama (OLLAMA_BASE_URL).",
                engines("OPENAI_API_KEY=a ANTHROPIC_API_KEY=a GROQ_API_KEY=a OLLAMA_BASE_URL=http://o")
                        .words());
        assertEquals(
                "qwen3:4b-instruct of ollama (OLLAMA_BASE_URL) answers.",
                engines("OLLAMA_BASE_URL=http://o").words());
    }

    @Test
    void withoutAnyTheBuiltInOneAnswersAlsoWhereAVariableIsEmptyOrOnlyNamesAModel() throws IOException {
        for (var variables : new String[] {"HOME=/", "GROQ_API_KEY= OLLAMA_BASE_URL=", "GROQ_MODEL=qwen/qwen3-32b"})
            assertEquals(
                    "The built-in engine answers; no other is configured.",
                    engines(variables).words());
    }
}
