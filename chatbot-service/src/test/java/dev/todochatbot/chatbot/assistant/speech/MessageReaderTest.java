package dev.todochatbot.chatbot.assistant.speech;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.understanding.reading.Understanding;
import dev.todochatbot.when.Home;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MessageReaderTest {
    private static final MessageReader READER = new MessageReader(
            Understanding.of(List.of("en", "de", "es", "ur", "ur-Latn")),
            Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC));

    private static User speaking(String locale) {
        var home = Home.of("Europe/Berlin", "dmy", locale);
        return new User(UUID.randomUUID(), "token", home, DayOfWeek.MONDAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | yes                    | yes, please!          | Yeah go ahead        | ok do it           | I approve
            en | no                     | No thanks.            | nope, leave it       | never mind         | please don't
            de | ja bitte               | Ja, mach das          | klar                 | Jo, passt          | ja genau
            de | nein                   | Nein danke            | lieber nicht         | nee, lass mal      | Ok, nein
            es | sí, dale               | claro que sí          | sí, hazlo            | adelante           | vale
            es | no                     | no, gracias           | mejor no             | no, déjalo         | nada, olvídalo
            ur | ہاں                    | جی ہاں                | ہاں کر دو            | جی بالکل           | ہاں بالکل
            ur | نہیں                   | نہیں، رہنے دو         | جی نہیں              | مت کرو             | نہیں شکریہ
            ur-Latn | haan kar do       | ji haan               | Haan bilkul          | theek hai          | bilkul
            ur-Latn | nahi              | nahin, rehne do       | mat karo             | ji nahi            | nahi shukriya
            """)
    void aBareYesOrNoIsHeardInEveryLanguage(String locale, String a, String b, String c, String d, String e) {
        for (var message : List.of(a, b, c, d, e)) {
            assertEquals(true, READER.isDecision(message, speaking(locale)), message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | yes and add milk
            en | no meetings on friday
            en | what is due today?
            en | say yes to Anna
            de | ja und füge Milch hinzu
            de | kein Termin am Freitag
            es | sí y añade leche
            ur | ہاں اور دودھ شامل کرو
            ur-Latn | haan aur doodh add karo
            """)
    void whatAsksForMoreIsNoDecision(String locale, String message) {
        assertEquals(false, READER.isDecision(message, speaking(locale)), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lösche bitte alle erledigten Aufgaben      | en-US      |         | de
            borra todas las tareas vencidas            | en-US      |         | es
            سب کام حذف کر دو                            | en-US      |         | ur
            sare tasks delete kar do                   | en-US      |         | ur-Latn
            delete everything that is overdue          | de-DE      |         | en
            Xylograph                                  | de-DE      |         | de
            Xylograph                                  | en-GB      | es      | en
            Xylograph                                  | fr-FR      | es      | es
            Xylograph                                  | fr-FR      |         | en
            """)
    void theMessageDecidesTheLanguageAndElseTheAccount(String message, String locale, String before, String language) {
        assertEquals(language, READER.language(message, speaking(locale), before));
    }
}
