package dev.todochatbot.chatbot.engine;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** People give the address of an Ollama as it prints it, {@code http://host:11434}; OpenAI's wire is below {@code /v1/}. */
public class OllamaAddress implements ConfigSourceInterceptor {
    static final String SETTING = "quarkus.langchain4j.openai.remote-ollama.base-url";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var found = context.proceed(name);
        return found == null || found.getValue() == null || !name.equals(SETTING)
                ? found
                : found.withValue(ofWire(found.getValue()));
    }

    static String ofWire(String address) {
        var host = address.strip();
        while (host.endsWith("/")) host = host.substring(0, host.length() - 1);
        return host.endsWith("/v1") ? host + "/" : host + "/v1/";
    }
}
