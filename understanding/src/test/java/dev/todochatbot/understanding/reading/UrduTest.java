package dev.todochatbot.understanding.reading;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.reading.Decision.Clear;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.meaning.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Urdu, in both of its scripts, said by somebody whose account is in English. */
class UrduTest {

    private static final Understanding UNDERSTANDING = Understanding.of(List.of("en", "ur", "ur-Latn"));
    private static final Speaker SATURDAY = new Speaker(
            LocalDateTime.parse("2026-11-21T10:00").atZone(ZoneId.of("Asia/Karachi")), DateOrder.DMY, Locale.ENGLISH);

    private static Understood said(String message, String title) {
        var task = new KnownTask("7", 7, title, null, false, List.of(), "Shopping");
        var account = new Account(List.of(task), List.of("Shopping"), Set.of(), Focus.NONE);
        return UNDERSTANDING.understand(message, account, SATURDAY);
    }

    private static Request request(String message, String title) {
        return assertInstanceOf(Clear.class, said(message, title).decision())
                .requests()
                .getFirst();
    }

    private static String words(Target target) {
        return assertInstanceOf(Target.Title.class, target).words();
    }

    @ParameterizedTest
    @CsvSource({
        "meri list mein kal sham 5 baje jootay lena likh lo, jootay lena, 2026-11-22T17:00",
        "mujhe parson gamlay uthane ka yaad dila dena, gamlay uthana, 2026-11-23",
        "بدھ کو الماری ٹھیک کروانا لسٹ میں ڈال دیں, الماری ٹھیک کروانا, 2026-11-25",
        "مجھے کل دھوبی سے کپڑے لینا یاد دلاؤ, دھوبی سے کپڑے لینا, کل"
    })
    void anAdditionHasItsTitleAndItsDayInFigures(String message, String title, String due) {
        var task = assertInstanceOf(Request.Add.class, request(message, "Nap")).task();
        assertEquals(title, task.title());
        assertEquals(due, task.due());
    }

    @ParameterizedTest
    @CsvSource({
        "maine jootay le liye hain, jootay lena",
        "jootay wala kaam complete kardo, jootay lena",
        "جوتے لے لیے ہیں, جوتے لینا",
        "جوتے والا ٹاسک مکمل کر دیں, جوتے لینا"
    })
    void whatIsDoneIsCompleted(String message, String title) {
        assertEquals(
                Request.Action.COMPLETE,
                assertInstanceOf(Request.Act.class, request(message, title)).action());
    }

    @ParameterizedTest
    @CsvSource({
        "jootay lena peer par rakh do, jootay lena, 2026-11-23",
        "jootay lena ko shift kar dein jumay tak, jootay lena, 2026-11-27",
        "جوتے لینا اتوار پر رکھ دیں, جوتے لینا, 2026-11-22"
    })
    void anotherDayIsSet(String message, String title, String due) {
        var update = assertInstanceOf(Request.Update.class, request(message, title));
        assertEquals(title, words(update.target()));
        assertEquals(due, update.changes().due());
    }

    @ParameterizedTest
    @CsvSource({
        "jootay lena nikaal do, jootay lena",
        "جوتے لینا لسٹ سے ہٹائیے گا, جوتے لینا",
        "delete kar dein jootay lena, jootay lena"
    })
    void whatIsTakenAwayIsDeleted(String message, String title) {
        var act = assertInstanceOf(Request.Act.class, request(message, title));
        assertEquals(Request.Action.DELETE, act.action());
        assertEquals(title, words(act.target()));
    }

    @ParameterizedTest
    @CsvSource({
        "kal mujhe kya karna hai, 2026-11-22",
        "پرسوں کے کام دکھائیں, 2026-11-23",
        "is hafte ke kaam batao, 2026-11-16..2026-11-22",
        "agle hafte mujhe kya kya karna hai, 2026-11-23..2026-11-29"
    })
    void daysAreLookedAtAhead(String message, String due) {
        assertEquals(
                due,
                assertInstanceOf(Request.Show.class, request(message, "Nap"))
                        .filter()
                        .due());
    }

    @ParameterizedTest
    @CsvSource({"kal maine kya kya kiya, 20", "کل میں نے کیا کیا کیا, 20", "aaj maine kya kya mukammal kiya, 21"})
    void whatWasDoneLiesBehind(String message, int day) {
        assertEquals(
                day,
                assertInstanceOf(Request.History.class, request(message, "Nap"))
                        .period()
                        .from()
                        .getDayOfMonth());
    }

    @ParameterizedTest
    @CsvSource({"jo abhi kiya hai wapis lo", "ابھی جو کیا ہے وہ واپس لیں"})
    void theLastChangeIsTakenBack(String message) {
        assertInstanceOf(Request.Undo.class, request(message, "Nap"));
    }

    @Test
    void itIsAnsweredInTheScriptInWhichItWasAsked() {
        assertEquals("ur", said("آج کے کام دکھائیں", "Nap").language());
        assertEquals("ur-Latn", said("aaj ke kaam dikhao", "Nap").language());
        assertEquals("en", said("show my tasks for today", "Nap").language());
        assertEquals("ur-Latn", said("task 7 delete kar do", "Nap").language());
        assertEquals("en", said("delete the task 7", "Nap").language());
    }

    @Test
    void thingsBeforeAJointAreOfTheVerbThatFollows() {
        assertEquals(
                List.of("sabun", "tel", "ghee"),
                requests("shopping list mein sabun, tel aur ghee daal do").stream()
                        .map(request -> ((Request.Add) request).task().title())
                        .toList());
        assertEquals(
                List.of(Request.Add.class, Request.Show.class),
                requests("chai banana likh lo aur mujhe aaj ke kaam dikhao").stream()
                        .map(Object::getClass)
                        .toList());
    }

    private static List<Request> requests(String message) {
        return assertInstanceOf(Clear.class, said(message, "Nap").decision()).requests();
    }

    @Test
    void aQuestionCompletesNothing() {
        assertInstanceOf(Request.Describe.class, request("kya maine jootay le liye", "jootay lena"));
    }
}
