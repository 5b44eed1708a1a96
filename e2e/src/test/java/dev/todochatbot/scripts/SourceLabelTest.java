package dev.todochatbot.scripts;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What an image says of where it was made from: everybody who may pull it reads that. */
class SourceLabelTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com/team/todo.git,                       https://example.com/team/todo.git",
        "https://x-token:ghp_S3cret@example.com/team/todo.git,    https://example.com/team/todo.git",
        "https://ghp_S3cret@example.com:8443/team/todo.git,       https://example.com:8443/team/todo.git",
        "https://me:p@ss@example.com/team/todo.git,               https://example.com/team/todo.git",
        "https://example.com/todo.git?private_token=S3cret,       https://example.com/todo.git",
        "ssh://git:S3cret@example.com/team/todo.git,              ssh://example.com/team/todo.git",
        "git@example.com:team/todo.git,                           git@example.com:team/todo.git"
    })
    void holdsNoToken(String remote, String label) throws Exception {
        var bash = new ProcessBuilder(
                        "bash", "-c", ". scripts/lib/common.sh; without_credentials \"$1\"", "test", remote)
                .directory(Path.of("..").toFile())
                .start();
        assertEquals(label, new String(bash.getInputStream().readAllBytes()).strip());
        assertEquals(0, bash.waitFor());
    }
}
