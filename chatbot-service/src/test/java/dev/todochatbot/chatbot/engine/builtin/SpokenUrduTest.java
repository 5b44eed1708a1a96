package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Urdu, as people of several regions and ages type it on a phone. */
class SpokenUrduTest {

    private static final Household HOME = new Household(
            "ur-PK",
            List.of(
                    "کرایہ دینا",
                    "کھڑکیاں صاف کرنا",
                    "روٹی خریدنا",
                    "مکھن خریدنا",
                    "ڈاکٹر کو فون کرنا",
                    "رپورٹ جمع کروانا",
                    "امی کو فون کرنا",
                    "ٹیکس بھرنا"),
            "خریداری",
            "دفتر",
            "صحت");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            مجھے گاڑی دھلوانی ہے | add_task {"title":"گاڑی دھلوانی"}
            کل صبح ساڑھے آٹھ بجے کچرا باہر رکھنا یاد دلا دینا | add_task {"title":"کچرا باہر رکھنا","due":"کل صبح ساڑھے آٹھ بجے"}
            براہ کرم «دادی کے لیے تحفہ لینا» میری فہرست میں شامل کر دیں | add_task {"title":"دادی کے لیے تحفہ لینا"}
            ہر دوسرے دن پودوں کو پانی دینا | add_task {"title":"پودوں کو پانی دینا","recurrence":"ہر دوسرے دن"}
            رسیدیں سکین کرنا دفتر والی لسٹ میں لکھ دو | add_task {"title":"رسیدیں سکین کرنا","list":"دفتر"}
            نیا کام: ٹائر بدلوانا ۳ دسمبر کو دوپہر ۲ بجے | add_task {"title":"ٹائر بدلوانا","due":"۳ دسمبر کو دوپہر ۲ بجے"}
            ہفتے کے آخر میں سٹور کی صفائی کرنی ہے نوٹ کر لو | add_task {"title":"سٹور کی صفائی کرنی","due":"ہفتے کے آخر میں"}
            بہت ضروری: مہینے کے آخر تک بیمہ ختم کروانا | add_task {"title":"بیمہ ختم کروانا","due":"مہینے کے آخر تک","priority":"high"}
            منگل کی شام اساتذہ سے ملاقات ہے، لکھ لو | add_task {"title":"اساتذہ سے ملاقات","due":"منگل کی شام"}
            پرسوں چابی لینا نہ بھولوں، یاد کروا دینا | add_task {"title":"چابی لینا","due":"پرسوں"}
            انڈے اور میدہ خریداری کی فہرست میں ڈال دیں | add_task {"title":"انڈے","list":"خریداری"} + add_task {"title":"میدہ","list":"خریداری"}
            دانتوں کے ڈاکٹر سے وقت لینا | add_task {"title":"دانتوں کے ڈاکٹر سے وقت لینا"}
            تین گھنٹے بعد مجھے کپڑے اتارنے کا یاد دلانا | add_task {"title":"کپڑے اتارنے","due":"تین گھنٹے بعد"}
            اگلی جمعرات دس بجے پریزنٹیشن تیار کرنے کا ٹاسک بنا دو | add_task {"title":"پریزنٹیشن تیار کرنا","due":"اگلی جمعرات دس بجے"}
            ہر مہینے کی پہلی تاریخ کو بجلی کا بل جمع کروانا ہے | add_task {"title":"بجلی کا بل جمع کروانا","recurrence":"ہر مہینے کی پہلی تاریخ کو"}
            سیل خریدنا شاپنگ کے لیے نوٹ کرو #گھر | add_task {"title":"سیل خریدنا شاپنگ کے لیے","tags":["گھر"]}
            جمعے کو صوفیہ کی سالگرہ کا کیک لینا ہے | add_task {"title":"صوفیہ کی سالگرہ کا کیک لینا","due":"جمعے کو"}
            میٹنگ ایڈ کرو کل ۵ بجے | add_task {"title":"میٹنگ","due":"کل ۵ بجے"}
            دودھ لانا، قمیضیں دھوبی کو دینا اور دادا کو فون کرنا یہ سب لسٹ میں ڈال دو | add_task {"title":"دودھ لانا"} + add_task {"title":"قمیضیں دھوبی کو دینا"} + add_task {"title":"دادا کو فون کرنا"}
            کھڑکیاں صاف کرنا مکمل کر دو اور روٹی خریدنا ہٹا دو | complete_task {"task":"id-2"} + delete_task {"task":"id-3"}
            سائیکل ٹھیک کروانا شامل کرو اور رپورٹ کو پیر پر لے جاؤ | add_task {"title":"سائیکل ٹھیک کروانا"} + update_task {"task":"id-6","due":"پیر"}
            میں نے کھڑکیاں صاف کر لیں | complete_task {"task":"id-2"}
            کرایہ دے دیا ہے | complete_task {"task":"id-1"}
            رپورٹ جمع ہو گئی | complete_task {"task":"id-6"}
            نمبر ۳ اور ۴ ہو گئے | complete_task {"task":"id-3"} + complete_task {"task":"id-4"}
            ابھی ابھی ڈاکٹر کو فون کیا ہے | complete_task {"task":"id-5"}
            مکھن والا کام ختم کر دو | complete_task {"task":"id-4"}
            ٹاسک نمبر 2 پر ٹک لگا دیں | complete_task {"task":"id-2"}
            امی کو فون کرنا مکمل مارک کر دیں | complete_task {"task":"id-7"}
            ڈاکٹر کو فون بدھ تک ملتوی کر دو | update_task {"task":"id-5","due":"بدھ تک"}
            امی کو فون کرنے کا وقت شام سات بجے کر دو | update_task {"task":"id-7","due":"2026-11-22T19:00"}
            کرایہ ایک ہفتہ آگے کر دیں | update_task {"task":"id-1","due":"1 week after 2026-11-27"}
            کھڑکیاں صاف کرنا اتوار کو رکھ لو | update_task {"task":"id-2","due":"اتوار کو"}
            رپورٹ کل صبح پر ڈال دو | update_task {"task":"id-6","due":"کل صبح"}
            رپورٹ آج نہیں ہو سکے گی، پیر کو کر دو | update_task {"task":"id-6","due":"پیر کو"}
            کرایہ دینا کی تاریخ ہٹا دو | update_task {"task":"id-1","due":null}
            ڈاکٹر کو فون پرسوں پر لے جائیں | update_task {"task":"id-5","due":"پرسوں پر"}
            روٹی اب نہیں چاہیے | delete_task {"task":"id-3"}
            جتنے کام لیٹ ہیں سب ڈیلیٹ کر دو | delete_task {"task":"id-5"}
            نمبر ۷ ختم کرو لسٹ سے | delete_task {"task":"id-7"}
            ڈاکٹر کو فون کرنا حذف کریں | delete_task {"task":"id-5"}
            نمبر دو ڈیلیٹ کرو | delete_task {"task":"id-2"}
            ڈاکٹر کو فون کرنا بہت ضروری کر دو | update_task {"task":"id-5","priority":"high"}
            رپورٹ کی اہمیت کم کر دو | update_task {"task":"id-6","priority":"medium"}
            کھڑکیاں صاف کرنا کا نام بدل کر ساری کھڑکیاں صاف کرنا رکھ دو | update_task {"task":"id-2","title":"ساری کھڑکیاں صاف کرنا"}
            رپورٹ تین دن بعد کر دو | update_task {"task":"id-6","due":"2026-11-24"}
            """)
    void whatIsSaidIsDone(String message, String calls) {
        assertEquals(calls, HOME.calls(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            آج مجھے کیا کیا کرنا ہے؟ | list_tasks {"status":"open","due":"آج","limit":200}
            اس ہفتے کیا رہ گیا ہے | list_tasks {"status":"open","limit":200}
            جن کاموں کی تاریخ گزر گئی ہے وہ دکھاؤ | list_tasks {"status":"open","due":"overdue","limit":200}
            خریداری کی فہرست میں کیا ہے | list_tasks {"status":"open","list":"خریداری","limit":200}
            دفتر والے کام بتاؤ | list_tasks {"status":"open","list":"دفتر","limit":200}
            صحت ٹیگ والے کام دکھائیں | list_tasks {"status":"open","tag":"صحت","limit":200}
            میری ساری فہرست دکھا دو | list_tasks {"status":"open","limit":200}
            کیا کل میرا کوئی کام ہے؟ | list_tasks {"status":"open","due":"کل","limit":200}
            کون کون سے کام ہو چکے ہیں | list_tasks {"status":"done","limit":200}
            کرایہ کب دینا ہے | list_tasks {"status":"open","limit":200}
            آج کا دن کیسا ہے میرا | list_tasks {"status":"open","due":"آج","limit":200}
            اس ویک اینڈ پر کیا کیا ہے | list_tasks {"status":"open","due":"اس ویک اینڈ پر","limit":200}
            """)
    void aQuestionLooksUpWhatItAsksFor(String message, String lookups) {
        assertEquals(lookups, HOME.lookups(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            خریداری کی فہرست دکھاؤ | دوسرا والا ہو گیا | complete_task {"task":"id-4"}
            امی کو کب فون کرنا ہے؟ | وہ میں کر چکا ہوں | complete_task {"task":"id-7"}
            کون سے کام لیٹ ہو گئے ہیں؟ | اسے اگلے پیر پر کر دو | update_task {"task":"id-5","due":"اگلے پیر پر"}
            مکھن خریدنا ہو گیا | غلطی ہو گئی، واپس کر دو | undo_last_turn {}
            لیمپ خریدنا شامل کرو | پہلے جیسا کر دو | undo_last_turn {}
            کرایہ ۳۰ نومبر پر کر دو | نہیں یہ واپس لو | undo_last_turn {}
            روٹی خریدنا مکمل کر دو | رکو، واپس کر دو اسے | undo_last_turn {}
            رپورٹ ہو گئی | غلطی سے ہو گیا تھا | undo_last_turn {}
            کھڑکیاں پیر پر رکھ دو | آخری تبدیلی واپس لے لو | undo_last_turn {}
            خریدنا مکمل کرو | پہلا والا | complete_task {"task":"id-3"}
            خریدنا پیر پر رکھ دو | مکھن | update_task {"due":"پیر","task":"id-4"}
            """)
    void anAnswerGoesOnFromTheTurnBefore(String first, String then, String calls) {
        Chat chat = HOME.chat();
        chat.say(first);

        assertEquals(calls, String.join(" + ", chat.say(then).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            رات مجھے نیند نہیں آئی
            مینار پاکستان کتنا اونچا ہے
            کوئی غزل سناؤ
            میری بہن کی شادی جون میں ہے
            بارہ ضرب سترہ کتنے ہوتے ہیں
            دبئی کا ٹکٹ کتنے کا ہے
            آج دفتر میں بہت کام تھا
            راہداری کی لائٹ بند کر دو
            کل میچ کون جیتا
            ہفتے کو سارا دن بارش ہوتی رہی
            """)
    void whatIsAboutOtherThingsChangesNothing(String message) {
        assertTrue(HOME.chat().say(message).changesNothing());
        assertTrue(HOME.chat("en-US").say(message).changesNothing());
    }
}
