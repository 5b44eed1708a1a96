package dev.todochatbot.common.database;

import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseConfigSourceTest {

    @Test
    void theAddressConfiguresThePool() {
        var config = configured(Map.of("DATABASE_URL", "postgresql://ann:pw@db.example/todo"));
        assertEquals("jdbc:postgresql://db.example/todo", config.getRawValue("quarkus.datasource.jdbc.url"));
        assertEquals("ann", config.getRawValue("quarkus.datasource.username"));
        assertEquals("pw", config.getRawValue("quarkus.datasource.password"));
    }

    @Test
    void ownCredentialsWinOverThoseInTheAddress() {
        var config = configured(Map.of(
                "DATABASE_URL", "postgresql://ann:pw@db.example/todo",
                "DATABASE_USERNAME", "bob",
                "DATABASE_PASSWORD", "other"));
        assertEquals("bob", config.getRawValue("quarkus.datasource.username"));
        assertEquals("other", config.getRawValue("quarkus.datasource.password"));
    }

    @Test
    void migrationsGoPastThePooler() {
        var config = configured(Map.of(
                "DATABASE_URL", "postgresql://ann:pw@pooler.example/todo?sslmode=require",
                "DATABASE_DIRECT_URL", "postgresql://db.example/todo"));
        assertEquals(
                "jdbc:postgresql://pooler.example/todo?sslmode=require&prepareThreshold=0",
                config.getRawValue("quarkus.datasource.jdbc.url"));
        assertEquals("jdbc:postgresql://db.example/todo", config.getRawValue("quarkus.flyway.jdbc-url"));
        assertEquals("ann", config.getRawValue("quarkus.flyway.username"));
        assertEquals("jdbc:postgresql://db.example/todo", config.getRawValue("todochatbot.database.direct-url"));
    }

    @Test
    void bothAddressesAreVerified() {
        var config = configured(Map.of(
                "DATABASE_URL", "postgresql://ann:pw@pooler.example/todo?sslmode=require",
                "DATABASE_DIRECT_URL", "postgresql://ann:pw@db.example/todo?sslmode=require",
                "DATABASE_SSLMODE", "verify-full",
                "DATABASE_SSLROOTCERT", "/etc/ca.crt"));
        assertEquals(
                "jdbc:postgresql://pooler.example/todo?sslmode=verify-full&sslrootcert=/etc/ca.crt&prepareThreshold=0",
                config.getRawValue("quarkus.datasource.jdbc.url"));
        assertEquals(
                "jdbc:postgresql://db.example/todo?sslmode=verify-full&sslrootcert=/etc/ca.crt",
                config.getRawValue("quarkus.flyway.jdbc-url"));
    }

    @Test
    void withoutAnAddressOthersMayAnswer() {
        assertTrue(configured(Map.of())
                .getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .isEmpty());
    }

    private static SmallRyeConfig configured(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(environment, "environment", 300))
                .withSources(new DatabaseConfigSource())
                .build();
    }
}
