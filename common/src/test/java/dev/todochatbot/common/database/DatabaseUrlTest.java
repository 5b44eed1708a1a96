package dev.todochatbot.common.database;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:pw@db.example/todo, jdbc:postgresql://db.example/todo, ann, pw",
        "postgres://ann:p%40w+%2B@db.example:6432/todo, jdbc:postgresql://db.example:6432/todo, ann, p@w++",
        "postgresql://ann@db.example/todo, jdbc:postgresql://db.example/todo, ann,",
        "postgresql://db.example/todo?sslmode=require, jdbc:postgresql://db.example/todo?sslmode=require,,",
        "postgresql://a:b@h/d?sslmode=require&channel_binding=require, jdbc:postgresql://h/d?sslmode=require&channelBinding=require, a, b",
        "'postgresql://a:b@h1:5432,h2:5433/d', 'jdbc:postgresql://h1:5432,h2:5433/d', a, b",
        "jdbc:postgresql://db.example/todo?user=ann, jdbc:postgresql://db.example/todo?user=ann,,"
    })
    void readsWhatProvidersHandOut(String url, String jdbc, String username, String password) {
        assertEquals(
                new DatabaseUrl(jdbc, Optional.ofNullable(username), Optional.ofNullable(password)),
                DatabaseUrl.parse(url));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://h/d                                        |             |      | jdbc:postgresql://h/d",
                "postgresql://h/d?sslmode=require                        |             |      | jdbc:postgresql://h/d?sslmode=require",
                "postgresql://h/d?sslmode=require&channel_binding=require | verify-full | /ca | jdbc:postgresql://h/d?channelBinding=require&sslmode=verify-full&sslrootcert=/ca",
                "postgresql://h/d                                        | verify-full |      | jdbc:postgresql://h/d?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory",
                "postgresql://h/d?sslmode=verify-full&sslrootcert=system |             |      | jdbc:postgresql://h/d?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory",
                "postgresql://h/d?sslmode=verify-full&sslrootcert=/mine  |             |      | jdbc:postgresql://h/d?sslmode=verify-full&sslrootcert=/mine",
                "jdbc:postgresql://h/d?sslmode=disable                   | require     |      | jdbc:postgresql://h/d?sslmode=require"
            })
    void whatTheOperatorSaysOfTheCertificateWins(String url, String mode, String authority, String jdbc) {
        var secured = DatabaseUrl.parse(url).secured(Optional.ofNullable(mode), Optional.ofNullable(authority));
        assertEquals(jdbc, secured.jdbc());
    }

    @Test
    void refusesOtherDatabasesWithoutTellingThePassword() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> DatabaseUrl.parse("mysql://ann:swordfish@db.example/todo"));
        assertFalse(refusal.getMessage().contains("swordfish"));
    }
}
