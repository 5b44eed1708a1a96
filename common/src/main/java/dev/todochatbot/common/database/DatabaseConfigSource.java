package dev.todochatbot.common.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Configures the data source from {@code DATABASE_URL}, {@code DATABASE_USERNAME} and {@code DATABASE_PASSWORD} (which
 * win over what stands in the address), and Flyway from {@code DATABASE_DIRECT_URL}: migrations and {@code LISTEN} need a
 * session of their own, which a pooler such as PgBouncer does not give. {@code DATABASE_SSLMODE} and
 * {@code DATABASE_SSLROOTCERT} (a file) say how the server proves who it is, whatever stands in the addresses. {@code todochatbot.database.direct-url} is that
 * address in the driver's form, for whoever listens.
 */
public class DatabaseConfigSource implements ConfigSourceFactory {

    /** Above application.properties (250), below the environment (300), where Quarkus' own names remain the last word. */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var properties = new HashMap<String, String>();
        var url = value(context, "DATABASE_URL").map(address -> address(context, address));
        var direct = value(context, "DATABASE_DIRECT_URL").map(address -> address(context, address));
        var username = value(context, "DATABASE_USERNAME").or(() -> url.flatMap(DatabaseUrl::username));
        var password = value(context, "DATABASE_PASSWORD").or(() -> url.flatMap(DatabaseUrl::password));

        // Behind a pooler the next transaction may meet another session, which does not know our prepared statements
        url.map(found -> direct.isPresent() ? found.with("prepareThreshold", "0") : found)
                .ifPresent(found -> properties.put("quarkus.datasource.jdbc.url", found.jdbc()));
        username.ifPresent(found -> properties.put("quarkus.datasource.username", found));
        password.ifPresent(found -> properties.put("quarkus.datasource.password", found));
        direct.ifPresent(found -> direct(properties, found, username, password));
        return List.of(new PropertiesConfigSource(properties, "database-url", ORDINAL));
    }

    private static void direct(
            Map<String, String> properties, DatabaseUrl direct, Optional<String> username, Optional<String> password) {
        for (var prefix : List.of("quarkus.flyway.", "todochatbot.database.direct-")) {
            properties.put(prefix + (prefix.startsWith("quarkus") ? "jdbc-url" : "url"), direct.jdbc());
            direct.username().or(() -> username).ifPresent(found -> properties.put(prefix + "username", found));
            direct.password().or(() -> password).ifPresent(found -> properties.put(prefix + "password", found));
        }
    }

    private static DatabaseUrl address(ConfigSourceContext context, String address) {
        return DatabaseUrl.parse(address)
                .secured(value(context, "DATABASE_SSLMODE"), value(context, "DATABASE_SSLROOTCERT"));
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        var found = context.getValue(name);
        return Optional.ofNullable(found).map(it -> it.getValue()).filter(value -> !value.isBlank());
    }
}
