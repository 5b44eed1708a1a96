package dev.todochatbot.chart;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The CronJob and the Job beside the workloads; what their scripts do is proven with a real PostgreSQL on the cluster. */
class BackupTest {
    private static final Path VALUES = Path.of("src/test/resources/values/backups.yaml");
    private static final String CRON_JOB = "todo-chatbot-backup";

    @Test
    void isOffUnlessAskedFor() {
        var manifests = Chart.render();
        assertThat(manifests.all("CronJob"), empty());
        assertThat(manifests.all("PersistentVolumeClaim"), empty());
        assertThat(manifests.all("Job"), empty());
    }

    @Test
    void runsAloneAndItsVolumeOutlivesTheRelease() {
        var manifests = Chart.render("backup.enabled=true");
        assertEquals(
                "Forbid",
                manifests.one("CronJob", CRON_JOB).at("/spec/concurrencyPolicy").asText());
        var claim = manifests.one("PersistentVolumeClaim", CRON_JOB);
        assertEquals(
                "keep",
                claim.at("/metadata/annotations")
                        .path("helm.sh/resource-policy")
                        .asText());
        assertThat(pod(manifests).path("volumes").toString(), containsString("\"claimName\":\"todo-chatbot-backup\""));
    }

    @Test
    void aClaimOfTheOperatorsIsUsedAsItIs() {
        var manifests = Chart.render("backup.enabled=true", "backup.storage.existingClaim=mine");
        assertThat(manifests.all("PersistentVolumeClaim"), empty());
        assertThat(pod(manifests).path("volumes").toString(), containsString("\"claimName\":\"mine\""));
    }

    @Test
    void dumpsAsTheServicesAndNotAsTheSuperuser() {
        var volumes = pod(Chart.render("backup.enabled=true")).path("volumes").toString();
        assertThat(volumes, containsString("\"todo-chatbot-todo-service-database\""));
        assertThat(volumes, containsString("\"todo-chatbot-chatbot-service-database\""));
        assertThat(volumes, not(containsString("\"todo-chatbot-postgresql\"")));
    }

    @Test
    void reachesTheSameDatabaseAsTheServices() {
        var env = pod(Chart.render(VALUES)).at("/containers/0/env").toString();
        assertThat(env, containsString("postgresql://db.example.com:5432/todochatbot"));
        assertThat(env, containsString("verify-full"));
        assertThat(env, containsString("/etc/todo-chatbot/database-ca/ca.crt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service"})
    void nobodyWritesWhileABackupIsRestored(String service) {
        var deployment = Chart.render(VALUES).one("Deployment", "todo-chatbot-" + service);
        assertEquals(0, deployment.at("/spec/replicas").asInt(-1));
        var again = Chart.render("backup.enabled=true").one("Deployment", "todo-chatbot-" + service);
        assertTrue(again.at("/spec/replicas").asInt() > 0);
    }

    @Test
    void restoresTheNamedBackupFromTheNamedClaimOnce() {
        var job = Chart.render(VALUES).one("Job", "todo-chatbot-restore-20260131t021700z");
        assertEquals(0, job.at("/spec/backoffLimit").asInt(-1));
        var pod = job.at("/spec/template/spec");
        assertThat(pod.at("/containers/0/args").toString(), containsString("20260131T021700Z"));
        assertThat(pod.path("volumes").toString(), containsString("\"claimName\":\"of-another-release\""));
    }

    @Test
    void refusesWhatIsNoNameOfABackup() {
        var refusal = assertThrows(RuntimeException.class, () -> Chart.render("global.restore.backup=latest"));
        assertThat(refusal.getMessage(), containsString("/global/restore/backup"));
    }

    @Test
    void aScheduleNeedsItsFiveFields() {
        var refusal = assertThrows(RuntimeException.class, () -> Chart.render("backup.schedule=nightly"));
        assertThat(refusal.getMessage(), containsString("/backup/schedule"));
    }

    private static JsonNode pod(Manifests manifests) {
        return manifests.one("CronJob", CRON_JOB).at("/spec/jobTemplate/spec/template/spec");
    }
}
