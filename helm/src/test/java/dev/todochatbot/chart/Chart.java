package dev.todochatbot.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;

/** The umbrella chart, rendered by the real Helm as a release called {@code todo-chatbot}. */
final class Chart {
    static final Path FOLDER = Path.of("todo-chatbot");

    /** By these nothing is generated, and so no cluster is asked. */
    static final String[] OWN_SECRETS = {
        "global.database.existingSecrets.todo-service=my-todo-role",
        "global.database.existingSecrets.chatbot-service=my-chatbot-role",
        "todo-service.signingKey.existingSecret=my-signing-key",
        "chatbot-service.model.existingSecret=my-model",
        "postgresql.existingSecret=my-superuser"
    };

    private Chart() {}

    /** Renders with {@code key=value} settings over the chart's own values, for a cluster that has nothing of it yet. */
    static Manifests render(String... settings) {
        return upgrade(new Manifests(List.of()), settings);
    }

    static Manifests render(Path values) {
        return render(template().withValuesFile(values), Cluster.with(List.of()));
    }

    /** Renders the hooks, too: helm-java gives none, so they are made ordinary manifests in a copy of the chart. */
    static Manifests renderWithHooks(Path values) {
        try {
            var copy = Files.createTempDirectory("chart");
            try (var files = Files.walk(FOLDER)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var target = copy.resolve(FOLDER.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, Files.readString(file).replaceAll("(?m)^\\s*helm\\.sh/hook: .*$", ""));
                }
            }
            return render(template(copy).withValuesFile(values), Cluster.with(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renders as GitOps tools do, where no cluster answers. */
    static Manifests renderWithoutCluster(Path values, String... settings) {
        return render(set(template().withValuesFile(values), settings), Cluster.none());
    }

    /** Renders for a cluster that has the Secrets of an earlier rendering. */
    static Manifests upgrade(Manifests installed, String... settings) {
        return render(set(template(), settings), Cluster.with(installed.all("Secret")));
    }

    private static TemplateCommand set(TemplateCommand template, String... settings) {
        for (var setting : settings) {
            var at = setting.indexOf('=');
            template.set(setting.substring(0, at), setting.substring(at + 1));
        }
        return template;
    }

    private static TemplateCommand template() {
        return template(FOLDER);
    }

    private static TemplateCommand template(Path chart) {
        return new Helm(chart)
                .template()
                .withName("todo-chatbot")
                .withNamespace("default")
                .withKubeVersion("1.34.0");
    }

    private static Manifests render(TemplateCommand template, Cluster cluster) {
        try (cluster) {
            return Manifests.parse(template.call());
        }
    }

    /** The value sets that every rule about all manifests must hold for; the first is the chart's own values. */
    static Stream<Path> valueSets() {
        return Stream.of(
                FOLDER.resolve("values.yaml"),
                FOLDER.resolve("values-dev.yaml"),
                FOLDER.resolve("values-prod.yaml"),
                FOLDER.resolve("values-database-only.yaml"),
                Path.of("src/test/resources/values/own-secrets.yaml"),
                Path.of("src/test/resources/values/external-database.yaml"),
                Path.of("src/test/resources/values/providers-address.yaml"),
                Path.of("src/test/resources/values/backups.yaml"),
                Path.of("src/test/resources/values/behind-a-proxy.yaml"),
                Path.of("src/test/resources/values/ingress.yaml"),
                Path.of("src/test/resources/values/gateway.yaml"),
                Path.of("src/test/resources/values/local-model.yaml"));
    }
}
