package dev.todochatbot.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the init container says to a volume, with a {@code postgres} 18 that is a stub. */
class PrepareVolumeTest {
    private static final Path SCRIPT = Chart.FOLDER.resolve("charts/postgresql/files/prepare-volume.sh");

    @TempDir
    private Path folder;

    private Path volume;

    @BeforeEach
    void installPostgres() throws IOException {
        volume = Files.createDirectories(folder.resolve("volume"));
        var postgres = Files.writeString(
                Files.createDirectories(folder.resolve("bin")).resolve("postgres"),
                "#!/bin/sh\necho 'postgres (PostgreSQL) 18.6 (Debian 18.6-1.pgdg13+1)'\n");
        assertEquals(true, postgres.toFile().setExecutable(true));
    }

    @Test
    void anEmptyVolumeIsFine() throws Exception {
        assertEquals(new Answer(0, ""), guard("18/docker"));
    }

    @Test
    void dataOfTheSameMajorVersionIsFine() throws Exception {
        data("18/docker", "18");
        assertEquals(new Answer(0, ""), guard("18/docker"));
    }

    @Test
    void dataOfAnotherMajorVersionIsRefused() throws Exception {
        data("17/docker", "17");
        var answer = guard("18/docker");
        assertEquals(1, answer.status());
        assertThat(answer.said(), containsString("holds data of PostgreSQL 17"));
        assertThat(answer.said(), containsString("Set postgresql.image back to 17"));
    }

    @Test
    void anEmptyDatabaseBesideOneOfTheSameVersionIsRefused() throws Exception {
        data("data", "18");
        var answer = guard("18/docker");
        assertEquals(1, answer.status());
        assertThat(answer.said(), containsString("where an empty one would be made"));
    }

    @Test
    void aFirstStartThatWasInterruptedBeginsAnew() throws Exception {
        assertEquals(new Answer(0, ""), guard("18/docker"));
        data("18/docker", "18");
        Files.writeString(volume.resolve("18/docker/half"), "made");
        var answer = guard("18/docker");
        assertEquals(0, answer.status(), answer.said());
        assertThat(answer.said(), containsString("begins anew"));
        assertFalse(Files.exists(volume.resolve("18/docker")), "the half-made database is gone");
        assertTrue(Files.exists(volume.resolve(".unfinished")), "and is begun again");
    }

    @Test
    void dataThatWasFinishedIsNeverTakenForUnfinished() throws Exception {
        data("18/docker", "18");
        assertEquals(new Answer(0, ""), guard("18/docker"));
        assertFalse(
                Files.exists(volume.resolve(".unfinished")), "a volume of an earlier chart has no mark, and gets none");
        assertEquals(new Answer(0, ""), guard("18/docker"));
        assertTrue(Files.exists(volume.resolve("18/docker/PG_VERSION")), "the data is there");
    }

    private void data(String path, String version) throws IOException {
        Files.writeString(Files.createDirectories(volume.resolve(path)).resolve("PG_VERSION"), version + "\n");
    }

    private Answer guard(String data) throws Exception {
        var bash = new ProcessBuilder("bash", SCRIPT.toString(), volume.toString()).redirectErrorStream(true);
        bash.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        bash.environment().put("PGDATA", volume.resolve(data).toString());
        var process = bash.start();
        var said = new String(process.getInputStream().readAllBytes());
        return new Answer(process.waitFor(), said);
    }

    private record Answer(int status, String said) {}
}
