package dev.todochatbot.chatbot.engine.builtin;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who writes in a language is answered in it. */
class LanguagesTest {

    private static Chat chat(String locale) {
        var todo =
                switch (locale) {
                    case "de-DE" -> tasks("Miete zahlen", "Fenster putzen", "Brot kaufen", "Butter kaufen");
                    case "es-ES" ->
                        tasks("Pagar el alquiler", "Limpiar las ventanas", "Comprar pan", "Comprar mantequilla");
                    case "ur-PK" -> tasks("کرایہ دینا", "کھڑکیاں صاف کرنا", "روٹی خریدنا", "مکھن خریدنا");
                    case "ur-Latn-PK" ->
                        tasks("Kiraya dena", "Khirkiyan saaf karna", "Roti khareedna", "Makhan khareedna");
                    default -> tasks("Pay the rent", "Clean the windows", "Buy bread", "Buy butter");
                };
        return Chat.inEveryLanguage(todo, locale);
    }

    private static FakeTodo tasks(String rent, String windows, String bread, String butter) {
        return new FakeTodo()
                .task(rent, Map.of("due", "friday"))
                .task(windows)
                .task(bread)
                .task(butter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            de-DE      | Füge Milch hinzu                         | Hinzugefügt: „Milch“ (#5).
            de-DE      | Hake Fenster putzen ab                   | Erledigt: „Fenster putzen“ (#2).
            de-DE      | Was ist morgen fällig?                   | Du hast keine offenen Aufgaben für morgen.
            de-DE      | Bin ich morgen frei?                     | Ja, du hast nichts vor: Für morgen ist nichts fällig.
            de-DE      | Lösche Garage aufräumen                   | Ich habe keine Aufgabe „Garage aufräumen“ gefunden
            de-DE      | Lösche Fenster putzen                    | Löschen wartet auf deine Bestätigung: „Fenster putzen“ (#2).
            de-DE      | Was habe ich diese Woche erledigt?       | Ich habe diese Woche keine erledigten Aufgaben gefunden.
            de-DE      | hallo                                    | Hallo! Was kann ich
            es-ES      | Añade leche                              | Añadí “leche” (#5).
            es-ES      | marca limpiar las ventanas como hecha    | Completé “Limpiar las ventanas” (#2).
            es-ES      | ¿Qué tengo para mañana?                  | No tienes ninguna tarea pendiente para mañana.
            es-ES      | borra pintar el balcón                   | No encontré ninguna tarea “pintar el balcón”
            es-ES      | borra limpiar las ventanas               | Eliminar “Limpiar las ventanas” (#2) espera tu aprobación.
            es-ES      | hola                                     | ¡Hola!
            ur-PK      | دودھ لسٹ میں ڈال دو                       | “\u2068دودھ\u2069” (#5) شامل کر دیا۔
            ur-PK      | کھڑکیاں صاف کرنا مکمل کرو                  | “\u2068کھڑکیاں صاف کرنا\u2069” (#2) مکمل کر دیا۔
            ur-PK      | کل کے کام دکھاؤ                           | آپ کا کل کے لیے کوئی باقی کام نہیں ہے۔
            ur-PK      | بالکنی پینٹ کرنا ہٹا دو                     | “\u2068بالکنی پینٹ کرنا\u2069” نام کا کوئی کام نہیں ملا
            ur-PK      | کھڑکیاں صاف کرنا ہٹا دو                    | “\u2068کھڑکیاں صاف کرنا\u2069” (#2) حذف کرنے کے لیے آپ کی منظوری چاہیے۔
            ur-PK      | سلام                                     | السلام علیکم!
            ur-Latn-PK | doodh list mein daal do                  | “doodh” (#5) add kar diya.
            ur-Latn-PK | khirkiyan saaf karna mukammal karo       | “Khirkiyan saaf karna” (#2) mukammal kar diya.
            ur-Latn-PK | kal ke kaam dikhao                       | Aap ka kal ke liye koi baqi task nahi hai.
            ur-Latn-PK | balcony paint karna hata do              | “balcony paint karna” naam ka koi task nahi mila
            ur-Latn-PK | khirkiyan saaf karna hata do             | “Khirkiyan saaf karna” (#2) delete karne ke liye aap ki manzoori chahiye.
            ur-Latn-PK | salam                                    | Assalam o alaikum!
            en-US      | Füge Milch hinzu                         | Hinzugefügt: „Milch“ (#5).
            de-DE      | add milk to my todo list                 | Added “milk” (#5).
            """)
    void aReplyIsInTheLanguageOfTheMessage(String locale, String message, String reply) {
        String said = chat(locale).say(message).reply();

        assertTrue(said.startsWith(reply), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            de-DE      | zeig mir meine aufgaben | Du hast 4 offene Aufgaben: | - „Miete zahlen“ (#1): fällig am Fr 27. Nov
            es-ES      | muéstrame mis tareas    | Tienes 4 tareas pendientes: | - “Pagar el alquiler” (#1): vence el vie 27 nov
            ur-PK      | میرے کام دکھاؤ           | 4 باقی کام: | - “\u2068کرایہ دینا\u2069” (#1): تاریخ جمعہ 27 نومبر
            ur-Latn-PK | mere kaam dikhao        | Aap ki list – 4 baqi task: | - “Kiraya dena” (#1): tareekh Juma 27 Nov
            """)
    void aListingIsInTheLanguageOfTheMessage(String locale, String message, String head, String first) {
        String said = chat(locale).say(message).reply();

        assertTrue(said.startsWith(head + "\n\n" + first + "\n"), said);
    }

    /** Whether what is not for us is declined or asked about is up to what was learnt. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            de-DE      | Miete zahlen              | steht schon auf deiner Liste | „Miete zahlen“ (#1) abhaken
            de-DE      | lösche kaufen             | Welche soll gelöscht werden? | (#3) und „Butter kaufen“ (#4)
            de-DE      | Wie wird das Wetter in Rom? | geändert                    | Als Aufgabe hinzufügen
            es-ES      | Pagar el alquiler         | ya está en tu lista          | Completar “Pagar el alquiler” (#1)
            es-ES      | borra comprar             | ¿Cuál elimino?               | (#3) y “Comprar mantequilla” (#4)
            es-ES      | ¿Qué tiempo hace en Roma? | cambié nada                  | Añadir como tarea
            ur-PK      | کرایہ دینا                 | پہلے سے آپ کی فہرست میں ہے     | (#1) مکمل کریں
            ur-PK      | خریدنا ہٹا دو               | کون سا حذف کیا جائے؟           | 2 کام ملتے ہیں
            ur-PK      | روم کا موسم کیسا ہے          | کچھ نہیں بدلا                 | کام کے طور پر شامل کریں
            ur-Latn-PK | Kiraya dena               | pehle se aap ki list mein    | (#1) mukammal karein
            ur-Latn-PK | khareedna hata do         | Kaun sa delete kiya jaye?    | 2 task milte hain
            ur-Latn-PK | Rome ka mausam kaisa hai  | uch nahi badla               | Task ke taur par add karein
            """)
    void whatIsAskedIsInTheLanguageOfTheMessage(String locale, String message, String question, String offered) {
        String offer = chat(locale).say(message).changes();

        assertTrue(offer.contains(question), offer);
        assertTrue(offer.contains(offered), offer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            de-DE      | hake fenster putzen ab             | mach das rückgängig | Rückgängig gemacht: „Fenster putzen“ (#2). Alles ist wieder wie vorher.
            es-ES      | completa limpiar las ventanas      | deshaz eso          | Deshecho: “Limpiar las ventanas” (#2). Todo está como antes.
            ur-PK      | کھڑکیاں صاف کرنا مکمل کرو            | واپس کرو             | واپس کر دیا: “\u2068کھڑکیاں صاف کرنا\u2069” (#2)۔ سب کچھ پہلے جیسا ہے۔
            ur-Latn-PK | khirkiyan saaf karna mukammal karo | wapas karo          | Wapas kar diya: “Khirkiyan saaf karna” (#2). Sab kuch pehle jaisa hai.
            """)
    void anUndoIsToldInTheLanguageOfTheMessage(String locale, String message, String undo, String reply) {
        Chat chat = chat(locale);
        chat.say(message);

        assertEquals(reply, chat.say(undo).reply());
    }

    /** The user's language where it is one of ours, else English. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            de-DE | deine Aufgaben
            es-ES | tus tareas
            fr-FR | your tasks
            """)
    void whatNoLanguageKnowsIsAnsweredInThatOfTheUser(String locale, String said) {
        String reply = chat(locale).say("?!").reply();

        assertTrue(reply.contains(said), reply);
    }
}
