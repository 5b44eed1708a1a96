package dev.todochatbot.todo.mcp.schema;

import jakarta.inject.Singleton;

import io.quarkiverse.mcp.server.OutputSchemaGenerator;

/** The JSON schema of a tool's structured result. */
@Singleton
public class ResultSchema implements OutputSchemaGenerator {

    @Override
    public Object generate(Class<?> result) {
        return Schemas.of(result);
    }
}
