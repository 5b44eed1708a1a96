package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** German, as people of several regions and ages type it on a phone. */
class SpokenGermanTest {

    private static final Household HOME = new Household(
            "de-DE",
            List.of(
                    "Miete zahlen",
                    "Fenster putzen",
                    "Brot kaufen",
                    "Butter kaufen",
                    "Zahnarzt anrufen",
                    "Bericht abgeben",
                    "Mama anrufen",
                    "Steuer machen"),
            "Einkauf",
            "Arbeit",
            "gesundheit");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ich muss noch die wohnung staubsaugen | add_task {"title":"die wohnung staubsaugen"}
            erinner mich dran dass ich morgen um halb neun den müll rausbring | add_task {"title":"den müll rausbring","due":"morgen um halb neun"}
            Kannst du bitte "Geschenk für Oma besorgen" auf meine Liste setzen? | add_task {"title":"Geschenk für Oma besorgen"}
            blumen giessen jeden zweiten tag | add_task {"title":"blumen giessen","recurrence":"jeden zweiten tag"}
            schreib mal kassenbon einscannen auf die arbeit liste | add_task {"title":"kassenbon einscannen","list":"Arbeit"}
            Neue Aufgabe: Reifen wechseln am 3. Dezember um 14 Uhr | add_task {"title":"Reifen wechseln","due":"am 3. dezember um 14 uhr"}
            merk dir bitte fürs wochenende: keller ausmisten | add_task {"title":"keller ausmisten","due":"fürs wochenende"}
            wichtig! versicherung kündigen bis ende monat | add_task {"title":"versicherung kündigen","due":"bis ende monat","priority":"high"}
            trag ein dass wir am dienstagabend elternabend haben | add_task {"title":"elternabend","due":"am dienstagabend"}
            hey setz mal tickets für das konzert buchen mit hoher prio auf die todo | add_task {"title":"tickets für das konzert buchen","priority":"high"}
            eier und mehl auf die einkaufsliste | add_task {"title":"eier","list":"Einkauf"} + add_task {"title":"mehl","list":"Einkauf"}
            Ich darf übermorgen auf keinen Fall vergessen, den Schlüssel abzuholen. | add_task {"title":"Schlüssel abholen","due":"übermorgen"}
            tierarzt termin ausmachen | add_task {"title":"tierarzt termin ausmachen"}
            bitte erinnere mich in drei stunden an die wäsche | add_task {"title":"wäsche","due":"in drei stunden"}
            altpapier rausstellen alle 14 tage ab montag | add_task {"title":"altpapier rausstellen","due":"2026-11-23","recurrence":"alle 14 tage ab montag"}
            leg eine aufgabe an präsentation vorbereiten für nächsten donnerstag um zehn uhr | add_task {"title":"präsentation vorbereiten","due":"für nächsten donnerstag um zehn uhr"}
            können sie mir bitte notieren dass ich frau huber zurückrufen muss | add_task {"title":"frau huber zurückrufen"}
            füge rasen mähen hinzu #garten !low | add_task {"title":"rasen mähen","priority":"low","tags":["garten"]}
            milch holen, hemden zur reinigung bringen und opa anrufen bitte alle auf die liste | add_task {"title":"milch holen"} + add_task {"title":"hemden zur reinigung bringen"} + add_task {"title":"opa anrufen"}
            hake fenster putzen ab und lösch das brot | complete_task {"task":"id-2"} + delete_task {"task":"id-3"}
            Füge Fahrrad reparieren hinzu und verschieb den Bericht auf Montag | add_task {"title":"Fahrrad reparieren"} + update_task {"task":"id-6","due":"montag"}
            fenster hab ich geputzt | complete_task {"task":"id-2"}
            die miete ist überwiesen | complete_task {"task":"id-1"}
            bericht is abgegeben, kannst abhaken | complete_task {"task":"id-6"}
            nr 3 und 4 sind erledigt | complete_task {"task":"id-3"} + complete_task {"task":"id-4"}
            hab grad mitm zahnarzt telefoniert | complete_task {"task":"id-5"}
            markier butter kaufen als fertig | complete_task {"task":"id-4"}
            bericht fertig | complete_task {"task":"id-6"}
            haken dran bei mama anrufen | complete_task {"task":"id-7"}
            verschieb den zahnarzt auf mittwoch | update_task {"task":"id-5","due":"mittwoch"}
            mama anrufen lieber erst um 19 uhr | update_task {"task":"id-7","due":"2026-11-22T19:00"}
            schieb die miete eine woche nach hinten | update_task {"task":"id-1","due":"1 week after 2026-11-27"}
            das fenster putzen mach ich am sonntag | update_task {"task":"id-2","due":"am sonntag"}
            kannst du bericht abgeben auf morgen früh legen? | update_task {"task":"id-6","due":"morgen früh"}
            bericht schaff ich heut nicht mehr, pack den auf montag | update_task {"task":"id-6","due":"montag"}
            nimm das datum von miete zahlen weg | update_task {"task":"id-1","due":null}
            zahnarzt anrufen auf übermorgen schieben | update_task {"task":"id-5","due":"übermorgen"}
            brot brauchen wir nicht mehr | delete_task {"task":"id-3"}
            lösch alles was überfällig ist | delete_task {"task":"id-5"}
            weg mit nummer 7 | delete_task {"task":"id-7"}
            Entferne bitte den Zahnarzt von meiner Liste | delete_task {"task":"id-5"}
            nummer zwei löschen | delete_task {"task":"id-2"}
            zahnarzt anrufen ist jetzt dringend | update_task {"task":"id-5","priority":"high"}
            setz die prio vom bericht runter auf niedrig | update_task {"task":"id-6","priority":"low"}
            benenn fenster putzen um in alle fenster putzen | update_task {"task":"id-2","title":"alle fenster putzen"}
            """)
    void whatIsSaidIsDone(String message, String calls) {
        assertEquals(calls, HOME.calls(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            was steht heute an? | list_tasks {"status":"open","due":"heute","limit":200}
            was hab ich diese woche noch zu tun | list_tasks {"status":"open","due":"diese woche","limit":200}
            zeig ma alles was überfällig is | list_tasks {"status":"open","due":"overdue","limit":200}
            Welche Aufgaben liegen in der Liste Arbeit? | list_tasks {"status":"open","list":"Arbeit","limit":200}
            gib mir mal alle sachen mit dem tag gesundheit | list_tasks {"status":"open","tag":"gesundheit","limit":200}
            todos bitte | list_tasks {"status":"open","limit":200}
            hab ich morgen irgendwas vor? | list_tasks {"status":"open","due":"morgen","limit":200}
            was hab ich denn schon erledigt | get_activity {}
            wann ist die miete fällig | list_tasks {"status":"open","limit":200}
            wie sieht mein tag heute aus | list_tasks {"status":"open","due":"heute","limit":200}
            was liegt am wochenende an? | list_tasks {"status":"open","due":"am wochenende","limit":200}
            zeig nochmal alles her | list_tasks {"status":"open","limit":200}
            """)
    void aQuestionLooksUpWhatItAsksFor(String message, String lookups) {
        assertEquals(lookups, HOME.lookups(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            zeig die einkaufsliste | das zweite hab ich | complete_task {"task":"id-4"}
            wann muss ich mama anrufen? | hab ich schon gemacht | complete_task {"task":"id-7"}
            was ist überfällig? | verleg das auf nächste woche montag | update_task {"task":"id-5","due":"nächste woche montag"}
            butter kaufen erledigt | ups, das war falsch, mach das rückgängig | undo_last_turn {}
            fuege lampe kaufen hinzu | zurück | undo_last_turn {}
            verschiebe miete auf den 30. november | nee nimm das zurück | undo_last_turn {}
            bericht erledigt | war ein versehen | undo_last_turn {}
            verschiebe die fenster auf montag | bitte wieder zurücknehmen | undo_last_turn {}
            hake kaufen ab | das erste | complete_task {"task":"id-3"}
            verschieb kaufen auf montag | die butter | update_task {"due":"montag","task":"id-4"}
            """)
    void anAnswerGoesOnFromTheTurnBefore(String first, String then, String calls) {
        Chat chat = HOME.chat();
        chat.say(first);

        assertEquals(calls, String.join(" + ", chat.say(then).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ich hab gestern echt gut geschlafen
            wie hoch ist der kölner dom
            spiel mal bisschen jazz
            meine schwester heiratet im juni
            wieviel ist 12 mal 17
            was kostet ein flug nach wien
            mach das licht im flur aus
            wer hat gestern gewonnen
            ich muss dir sagen das essen war lecker
            am samstag hat es den ganzen tag geregnet
            """)
    void whatIsAboutOtherThingsChangesNothing(String message) {
        assertTrue(HOME.chat().say(message).changesNothing());
        assertTrue(HOME.chat("en-US").say(message).changesNothing());
    }
}
