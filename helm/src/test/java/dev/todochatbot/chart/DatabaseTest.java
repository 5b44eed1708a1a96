package dev.todochatbot.chart;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which database the two services are told of, and that an external one is looked at closely. */
class DatabaseTest {
    private static final Path EXTERNAL = Path.of("src/test/resources/values/external-database.yaml");
    private static final Path ADDRESS = Path.of("src/test/resources/values/providers-address.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service"})
    void theInternalOneIsReachedByItsService(String service) {
        var manifests = Chart.render();
        assertEquals(
                "jdbc:postgresql://todo-chatbot-postgresql:5432/todochatbot",
                value(manifests, service, "DATABASE_URL"));
        manifests.one("Service", "todo-chatbot-postgresql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service"})
    void anExternalOneMustProveWhoItIs(String service) {
        var manifests = Chart.render(EXTERNAL);
        assertEquals("jdbc:postgresql://db.example.com:6432/todochatbot", value(manifests, service, "DATABASE_URL"));
        assertEquals("verify-full", value(manifests, service, "DATABASE_SSLMODE"));
        assertThat(manifests.all("StatefulSet"), empty());
        assertThat(manifests.objects().toString(), not(containsString("todo-chatbot-postgresql")));
    }

    @ParameterizedTest
    @CsvSource({"todo-service, my-todo-address", "chatbot-service, my-chatbot-address"})
    void aProvidersAddressComesWholeFromTheSecret(String service, String secret) {
        var manifests = Chart.render(ADDRESS);
        var url = variable(manifests, service, "DATABASE_URL").at("/valueFrom/secretKeyRef");
        assertEquals(secret, url.at("/name").asText());
        assertEquals("url", url.at("/key").asText());
        var direct = variable(manifests, service, "DATABASE_DIRECT_URL").at("/valueFrom/secretKeyRef");
        assertEquals("direct-url", direct.at("/key").asText());
        assertTrue(direct.at("/optional").asBoolean(), "only poolers need one");
        assertEquals("verify-full", value(manifests, service, "DATABASE_SSLMODE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service"})
    void theAuthoritysCertificateIsMountedWithoutAnythingElseOfItsSecret(String service) {
        var manifests = Chart.render(ADDRESS);
        var pod = manifests.one("Deployment", "todo-chatbot-" + service).at("/spec/template/spec");
        var volume = pod.path("volumes")
                .valueStream()
                .filter(v -> v.at("/secret/secretName").asText().equals("my-authority"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "[{\"key\":\"ca.crt\",\"path\":\"ca.crt\"}]",
                volume.at("/secret/items").toString());
        var mount = pod.at("/containers/0/volumeMounts")
                .valueStream()
                .filter(m -> m.path("name").equals(volume.path("name")))
                .findFirst()
                .orElseThrow();
        assertEquals(mount.path("mountPath").asText() + "/ca.crt", value(manifests, service, "DATABASE_SSLROOTCERT"));
    }

    @ParameterizedTest
    @CsvSource({
        "external, port=5433,                               set global.database.host",
        "external, host=db.example.com,                   global.database.existingSecrets.",
        "external, urlFromSecrets=true,                   whole address (key url)",
        "internal, host=db.example.com,                   set it to external",
        "cnpg,     port=5433,                               install the operator first"
    })
    void whatDoesNotFitTogetherIsRefusedInASentence(String mode, String setting, String sentence) {
        var refusal = assertThrows(
                RuntimeException.class,
                () -> Chart.render("global.database.mode=" + mode, "global.database." + setting));
        assertThat(refusal.getMessage(), containsString(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "docker.io/library/postgres:18,                     18",
        "docker.io/library/postgres:17.6-alpine,            17",
        "docker.io/library/postgres@sha256:17ab,            18",
        "docker.io/library/postgres:17@sha256:18ab,         17",
        "localhost:5000/library/postgres@sha256:17ab,       18",
        "localhost:5000/library/postgres,                   18",
        "registry.example.com:8443/mirror/postgres:18.6,    18"
    })
    void theDataStaysWhereItIsHoweverTheImageIsNamed(String image, String major) {
        var pod = Chart.render("postgresql.image=" + image)
                .one("StatefulSet", "todo-chatbot-postgresql")
                .at("/spec/template/spec");
        for (var container : List.of(pod.at("/initContainers/0"), pod.at("/containers/0"))) {
            var data = container
                    .path("env")
                    .valueStream()
                    .filter(variable -> "PGDATA".equals(variable.path("name").asText()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    "/var/lib/postgresql/" + major + "/docker",
                    data.path("value").asText());
        }
    }

    @Test
    void aServerThatRecoversFromACrashIsWaitedForByItsProbes() throws Exception {
        var container = Chart.render().container("StatefulSet", "todo-chatbot-postgresql");
        var startup = container.at("/startupProbe/exec/command");
        assertEquals("sh", startup.path(0).asText());
        // What pg_isready ends with: 0 accepts, 1 answers "not yet", 2 no answer
        for (var status : List.of(0, 1, 2)) {
            var probe = startup.path(2).asText().replaceFirst("^pg_isready [^|]*", "(exit " + status + ") ");
            assertEquals(
                    status < 2 ? 0 : 1,
                    new ProcessBuilder("sh", "-c", probe).start().waitFor(),
                    "pg_isready ends with " + status);
        }
        assertEquals(
                "pg_isready", container.at("/readinessProbe/exec/command/0").asText());
        assertTrue(container.at("/livenessProbe").has("tcpSocket"), "a recovering server listens");
    }

    private static String value(Manifests manifests, String service, String name) {
        return variable(manifests, service, name).path("value").asText();
    }

    private static JsonNode variable(Manifests manifests, String service, String name) {
        return manifests
                .container("Deployment", "todo-chatbot-" + service)
                .path("env")
                .valueStream()
                .filter(variable -> name.equals(variable.path("name").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " has no " + name));
    }
}
