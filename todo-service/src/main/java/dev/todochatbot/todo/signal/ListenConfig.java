package dev.todochatbot.todo.signal;

import java.util.Optional;
import java.util.Properties;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where to listen: straight at the database where the data source goes through a pooler, whose sessions change hands. */
@Singleton
class ListenConfig {

    private final String url;
    private final Properties properties = new Properties();

    ListenConfig(
            @ConfigProperty(name = "todochatbot.database.direct-url") Optional<String> directUrl,
            @ConfigProperty(name = "todochatbot.database.direct-username") Optional<String> directUsername,
            @ConfigProperty(name = "todochatbot.database.direct-password") Optional<String> directPassword,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = directUrl.orElse(url);
        directUsername.or(() -> username).ifPresent(name -> properties.put("user", name));
        directPassword.or(() -> password).ifPresent(secret -> properties.put("password", secret));
        properties.put("ApplicationName", "todo-service listen");
        properties.put("tcpKeepAlive", "true");
        properties.put("connectTimeout", "5");
    }

    String url() {
        return url;
    }

    Properties properties() {
        return properties;
    }
}
