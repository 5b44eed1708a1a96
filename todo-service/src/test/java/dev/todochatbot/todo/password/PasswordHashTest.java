package dev.todochatbot.todo.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PasswordHashTest {

    /** Made by password4j 1.8.4, as releases before 1.0 stored them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "correct horse battery staple|$argon2id$v=19$m=19456,t=2,p=1$8NVcwkQw0hnvqJGmUqYINA$Z+gFJuQ2/SvK+sMtJTmaOHM4pZMdipmlCyeyqcwA9yM",
                "pässwörd ☃ 𝄞 long|$argon2id$v=19$m=19456,t=2,p=1$QS5inmBnTraLdl96LV9NbQ$I0SZPFp5bLIgMTyIjUCtx1laSrOp+uebemgJyet4CvM",
                "\"12345678 \"|$argon2id$v=19$m=19456,t=2,p=1$Dq85fJpqLp5/eUI+xxwBvA$U7jbU+VlplBjxe6QrKQaF8OmeQjRfdAXA6+uz96Fymg",
                "another long one|$argon2id$v=19$m=4096,t=3,p=1$Z484EB7+sKY6wQ+qf/wA/g$5xUq5lQahP+2QZgxMPNVRVIBnuynHp+emXwTqVDmvOM"
            })
    void hashesOfTheLibraryBeforeStillVerify(String password, String stored) {
        var hash = Argon2Hash.parse(stored);
        assertTrue(hash.matches(password));
        assertFalse(hash.matches(password + "x"));
        assertEquals(stored, hash.text());
    }

    @Test
    void aHashIsWrittenWithItsParameters() {
        var hash = Argon2Hash.of("a rather long one", new byte[16]);
        assertTrue(hash.text().startsWith("$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"), hash::text);
        assertTrue(Argon2Hash.parse(hash.text()).matches("a rather long one"));
    }
}
