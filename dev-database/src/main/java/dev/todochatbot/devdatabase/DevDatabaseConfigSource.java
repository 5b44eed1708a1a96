package dev.todochatbot.devdatabase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Answers for the data source where nobody else does, in dev mode and in tests, and only then starts a server.
 *
 * <p>Reads {@code todochatbot.dev-database.role} and {@code .schema} (without a role it does nothing) and {@code .folder}:
 * empty means a throw-away server, a relative path counts from the root of the repository.
 */
public class DevDatabaseConfigSource implements ConfigSourceFactory {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var role = value(context, "role");
        if (role.isEmpty() || isBuilding()) return List.of();
        return List.of(new Answers(role, value(context, "schema"), value(context, "folder")));
    }

    private static String value(ConfigSourceContext context, String name) {
        var value = context.getValue("todochatbot.dev-database." + name);
        return value == null || value.getValue() == null ? "" : value.getValue();
    }

    /** Quarkus reads the configuration while it builds, too; only the application itself needs a server. */
    private static boolean isBuilding() {
        var loader = Thread.currentThread().getContextClassLoader();
        return loader == null
                || loader.getResource("io/quarkus/deployment/QuarkusAugmentor.class") != null
                        && !loader.toString().contains("Quarkus Runtime ClassLoader");
    }

    private record Answers(String role, String schema, String folder) implements ConfigSource {

        @Override
        public String getValue(String name) {
            return switch (name) {
                case URL -> login().url();
                case USERNAME, PASSWORD -> role;
                default -> null;
            };
        }

        /** Class loaders come and go with every live reload: what must be started once is remembered in the JVM's properties. */
        private Login login() {
            synchronized (Set.class) {
                var key = "todochatbot.dev-database.login." + role;
                var known = System.getProperty(key);
                if (known != null) return new Login(known, role, role);
                var login = Roles.login(port(), role, schema);
                System.setProperty(key, login.url());
                return login;
            }
        }

        private int port() {
            var key = "todochatbot.dev-database.port";
            Integer port = Integer.getInteger(key);
            if (port != null) return port;
            port = folder.isEmpty() ? ThrowAwayDatabase.start() : attach();
            System.setProperty(key, port.toString());
            return port;
        }

        private int attach() {
            var database = DevDatabase.open(repositoryRoot().resolve(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "dev-database-close"));
            return database.port();
        }

        private static Path repositoryRoot() {
            for (var path = Path.of("").toAbsolutePath(); path != null; path = path.getParent())
                if (Files.exists(path.resolve("mvnw"))) return path;
            return Path.of("").toAbsolutePath();
        }

        @Override
        public Set<String> getPropertyNames() {
            return Set.of(USERNAME, PASSWORD); // not the URL: what is listed is read, and reading it starts the server
        }

        @Override
        public String getName() {
            return "dev-database";
        }

        @Override
        public int getOrdinal() {
            return -1000;
        }
    }
}
