package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Roman Urdu, as people of several regions and ages type it on a phone. */
class SpokenRomanUrduTest {

    private static final Household HOME = new Household(
            "ur-Latn-PK",
            List.of(
                    "Kiraya dena",
                    "Khirkiyan saaf karna",
                    "Roti khareedna",
                    "Makhan khareedna",
                    "Doctor ko phone karna",
                    "Report jama karwana",
                    "Ammi ko phone karna",
                    "Tax bharna"),
            "Shopping",
            "Office",
            "sehat");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mujhe gari dhulwani hai | add_task {"title":"gari dhulwani"}
            kal subah sarhay aath bajay kachra bahar rakhna yaad dila dena | add_task {"title":"kachra bahar rakhna","due":"kal subah sarhay aath bajay"}
            please "Dadi ke liye tohfa lena" meri list mein shamil kar dein | add_task {"title":"Dadi ke liye tohfa lena"}
            har dusre din podon ko pani dena | add_task {"title":"podon ko pani dena","recurrence":"har dusre din"}
            raseedein scan karna office wali list me likh do | add_task {"title":"raseedein scan karna","list":"Office"}
            naya kaam: tyre badalwana 3 december ko dopahar 2 baje | add_task {"title":"tyre badalwana","due":"3 december ko dopahar 2 baje"}
            weekend pe store ki safai karni hai note karlo | add_task {"title":"store ki safai karni","due":"weekend pe"}
            bohat zaroori: mahine ke end tak insurance cancel karwana | add_task {"title":"insurance cancel karwana","due":"mahine ke end tak","priority":"high"}
            mangal ki shaam parents teacher meeting hai likh lo | add_task {"title":"parents teacher meeting","due":"mangal ki shaam"}
            parson chabi lena na bhoolun yaad karwa dena | add_task {"title":"chabi lena","due":"parson"}
            anday aur maida shopping list mein daal dein | add_task {"title":"anday","list":"Shopping"} + add_task {"title":"maida","list":"Shopping"}
            dentist se time lena | add_task {"title":"dentist se time lena"}
            3 ghante baad mujhe kapray utarne ka yaad dilana | add_task {"title":"kapray utarne","due":"3 ghante baad"}
            agli jumerat das baje presentation tayyar karne ka task bana do | add_task {"title":"presentation tayyar karna","due":"agli jumerat das baje"}
            har mahine ki pehli tareekh ko bijli ka bill bharna hai | add_task {"title":"bijli ka bill bharna","recurrence":"har mahine ki pehli tareekh ko"}
            meeting add karo kal 5 baje | add_task {"title":"meeting","due":"kal 5 baje"}
            cell khareedna note kro #ghar | add_task {"title":"cell khareedna","tags":["ghar"]}
            jummay ko sofia ki salgirah ka cake lena hai | add_task {"title":"sofia ki salgirah ka cake lena","due":"jummay ko"}
            doodh lana, qameezein dhobi ko dena aur dada ko call karna sab list mein daal do | add_task {"title":"doodh lana"} + add_task {"title":"qameezein dhobi ko dena"} + add_task {"title":"dada ko call karna"}
            khirkiyan saaf karna done kardo aur roti khareedna hata do | complete_task {"task":"id-2"} + delete_task {"task":"id-3"}
            cycle theek karwana add karo aur report ko peer pe le jao | add_task {"title":"cycle theek karwana"} + update_task {"task":"id-6","due":"peer"}
            maine khirkiyan saaf karli hain | complete_task {"task":"id-2"}
            kiraya de dia hai | complete_task {"task":"id-1"}
            report jama ho gai | complete_task {"task":"id-6"}
            number 3 aur 4 ho gaye | complete_task {"task":"id-3"} + complete_task {"task":"id-4"}
            abhi abhi doctor ko phone kiya hai | complete_task {"task":"id-5"}
            makhan wala kaam khatam kardo | complete_task {"task":"id-4"}
            task number 2 pe tick laga do | complete_task {"task":"id-2"}
            ammi ko phone karna done mark kardein | complete_task {"task":"id-7"}
            doctor ko phone budh tak postpone kardo | update_task {"task":"id-5","due":"budh tak"}
            ammi ko phone karne ka time sham 7 baje kar do | update_task {"task":"id-7","due":"2026-11-22T19:00"}
            kiraya ek hafta aage kardein | update_task {"task":"id-1","due":"1 week after 2026-11-27"}
            khirkian saaf karna itwar ko rakh lo | update_task {"task":"id-2","due":"itwar ko"}
            report kal subah pe daal do | update_task {"task":"id-6","due":"kal subah"}
            report aaj nahi ho sakegi, peer ko kardo | update_task {"task":"id-6","due":"peer ko"}
            kiraya dena ki date hata do | update_task {"task":"id-1","due":null}
            doctor ko phone parson pe le jayen | update_task {"task":"id-5","due":"parson pe"}
            roti ab nahi chahiye | delete_task {"task":"id-3"}
            jitne kaam late hain sab delete kardo | delete_task {"task":"id-5"}
            number 7 urra do list se | delete_task {"task":"id-7"}
            doctor ko phone krna delete kro | delete_task {"task":"id-5"}
            number do delete kro | delete_task {"task":"id-2"}
            doctor ko phone karna urgent kardo | update_task {"task":"id-5","priority":"high"}
            report ki priority kam kar do | update_task {"task":"id-6","priority":"medium"}
            khirkiyan saaf karna ka naam badal kar sari khirkiyan saaf karna rakh do | update_task {"task":"id-2","title":"sari khirkiyan saaf karna"}
            report teen din baad kardo | update_task {"task":"id-6","due":"2026-11-24"}
            """)
    void whatIsSaidIsDone(String message, String calls) {
        assertEquals(calls, HOME.calls(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            aaj mujhe kya kya karna h | list_tasks {"status":"open","due":"aaj","limit":200}
            is hafte kya reh gaya hai | list_tasks {"status":"open","limit":200}
            jo kaam late ho gaye hain wo dikhao | list_tasks {"status":"open","due":"overdue","limit":200}
            shopping list mein kya hai | list_tasks {"status":"open","list":"Shopping","limit":200}
            office wale kaam batao | list_tasks {"status":"open","list":"Office","limit":200}
            sehat tag wale tasks dikha do | list_tasks {"status":"open","tag":"sehat","limit":200}
            meri sari list dikhao yar | list_tasks {"status":"open","limit":200}
            kal mera koi kaam hai kya? | list_tasks {"status":"open","due":"kal","limit":200}
            kaun kaun se kaam ho chuke hain | list_tasks {"status":"done","limit":200}
            kiraya kab dena hai | list_tasks {"status":"open","limit":200}
            aaj ka din kaisa hai mera | list_tasks {"status":"open","due":"aaj","limit":200}
            is weekend pe kya kya hai | list_tasks {"status":"open","due":"is weekend pe","limit":200}
            """)
    void aQuestionLooksUpWhatItAsksFor(String message, String lookups) {
        assertEquals(lookups, HOME.lookups(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            shopping list dikhao | dusra wala ho gaya | complete_task {"task":"id-4"}
            ammi ko kab phone karna hai? | wo mai kar chuka hun | complete_task {"task":"id-7"}
            konse kaam late hain? | isko agle peer pe krdo | update_task {"task":"id-5","due":"agle peer pe"}
            makhan khareedna ho gaya | ghalti ho gai wapis kardo | undo_last_turn {}
            lamp khareedna add karo | pehle jaisa kar do | undo_last_turn {}
            kiraya 30 november pe kar do | nahi ye wapis lo | undo_last_turn {}
            roti khareedna complete kardo | ruko wapis kardo isko | undo_last_turn {}
            report ho gai | ghalti se ho gya tha | undo_last_turn {}
            khirkiyan peer pe rakh do | last change undo krdo | undo_last_turn {}
            khareedna complete karo | pehla wala | complete_task {"task":"id-3"}
            khareedna peer pe rakh do | makhan | update_task {"due":"peer","task":"id-4"}
            """)
    void anAnswerGoesOnFromTheTurnBefore(String first, String then, String calls) {
        Chat chat = HOME.chat();
        chat.say(first);

        assertEquals(calls, String.join(" + ", chat.say(then).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            raat ko neend nahi aayi yaar
            minar e pakistan kitna uncha hai
            koi acha sa gana sunao
            meri behan ki shadi june mein hai
            barah zarb satrah kitne hote hain
            dubai ka ticket kitne ka hai
            aaj office mein bohat kaam tha
            light band kardo corridor ki
            kal match kaun jeeta
            saturday ko sara din barish hoti rahi
            """)
    void whatIsAboutOtherThingsChangesNothing(String message) {
        assertTrue(HOME.chat().say(message).changesNothing());
        assertTrue(HOME.chat("en-US").say(message).changesNothing());
    }
}
