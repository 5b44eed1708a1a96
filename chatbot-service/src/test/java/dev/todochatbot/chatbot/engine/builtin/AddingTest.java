package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is taken for a new task, and how its title comes apart from the rest. */
class AddingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            get new tyres                      | add_task {"title":"get new tyres"}
            buy 6 light bulbs                  | add_task {"title":"buy 6 light bulbs"}
            read chapter 5                     | add_task {"title":"read chapter 5"}
            mac and cheese                     | add_task {"title":"mac and cheese"}
            doctor's appointment               | add_task {"title":"doctor's appointment"}
            check the tyre pressure            | add_task {"title":"check the tyre pressure"}
            close the bank account             | add_task {"title":"close the bank account"}
            clear the gutters                  | add_task {"title":"clear the gutters"}
            take the parcel to the post office | add_task {"title":"take the parcel to the post office"}
            find a plumber                     | add_task {"title":"find a plumber"}
            move the sofa to the garage        | add_task {"title":"move the sofa to the garage"}
            """)
    void plainThingsToDoAreAdded(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add a task to descale the shower head                   | add_task {"title":"descale the shower head"}
            Remind me to call my brother                            | add_task {"title":"call my brother"}
            don't forget to buy a birthday card                     | add_task {"title":"buy a birthday card"}
            I should really back up my photos, put it on my list    | add_task {"title":"back up my photos"}
            could you please note that I have to wash the curtains? | add_task {"title":"wash the curtains"}
            Note to self: cancel gym membership                     | add_task {"title":"cancel gym membership"}
            new task: fix bike                                      | add_task {"title":"fix bike"}
            uh remind me to um pick up mia at school                | add_task {"title":"pick up mia at school"}
            i need 2 buy milk tmrw                                  | add_task {"title":"buy milk","due":"tmrw"}
            """)
    void wordsOfTheRequestStayOutOfTheTitle(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            I need to pick up the suit by wednesday                  | add_task {"title":"pick up the suit","due":"by wednesday"}
            in 3 weeks: book the summer holiday                      | add_task {"title":"book the summer holiday","due":"in 3 weeks"}
            doctor's appointment tomorrow at 8:15                    | add_task {"title":"doctor's appointment","due":"tomorrow at 8:15"}
            remind me at 6pm to feed the neighbour's cat             | add_task {"title":"feed the neighbour's cat","due":"at 6pm"}
            check the oven in 30 minutes                             | add_task {"title":"check the oven","due":"in 30 minutes"}
            hand over the keys at the end of this month              | add_task {"title":"hand over the keys","due":"at the end of this month"}
            I've got a dentist appointment on 3 December at 14:30    | add_task {"title":"dentist appointment","due":"on 3 december at 14:30"}
            call mom at 5 about the trip                             | add_task {"title":"call mom about the trip","due":"at 5"}
            pick up mia tomorrow three pm                            | add_task {"title":"pick up mia","due":"tomorrow three pm"}
            every weekday at 7 walk the dog                          | add_task {"title":"walk the dog","recurrence":"every weekday at 7"}
            gym every mon, wed and fri at 6pm                        | add_task {"title":"gym","recurrence":"every mon, wed and fri at 6pm"}
            clean the filter 30 days after I last did it             | add_task {"title":"clean the filter","recurrence":"30 days after i last did it"}
            bins out every tuesday evening                           | add_task {"title":"bins out","recurrence":"every tuesday evening"}
            first thing tomorrow call the plumber                    | add_task {"title":"call the plumber","due":"first thing tomorrow"}
            buy presents before christmas                            | add_task {"title":"buy presents","due":"before christmas"}
            every last friday of the month, team drinks              | add_task {"title":"team drinks","recurrence":"every last friday of the month"}
            clean the coffee machine every 2 weeks after I finish it | add_task {"title":"clean the coffee machine","recurrence":"every 2 weeks after i finish it"}
            pay rent on the 1st of every month                       | add_task {"title":"pay rent","recurrence":"on the 1st of every month"}
            team meeting every tuesday and thursday at 9:30          | add_task {"title":"team meeting","recurrence":"every tuesday and thursday at 9:30"}
            """)
    void datesAndRepetitionsAreSeparatedAndStayWords(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plan the friday party                   | add_task {"title":"plan the friday party"}
            watch Black Friday deals                | add_task {"title":"watch Black Friday deals"}
            write to aunt May                       | add_task {"title":"write to aunt May"}
            daily standup notes                     | add_task {"title":"daily standup notes"}
            read 'Tomorrow, and Tomorrow' by sunday | add_task {"title":"read 'Tomorrow, and Tomorrow'","due":"by sunday"}
            """)
    void datesInNamesStay(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            book the mover !high #flat                                          | add_task {"title":"book the mover","priority":"high","tags":["flat"]}
            add a low priority task to rearrange the bookshelf                  | add_task {"title":"rearrange the bookshelf","priority":"low"}
            urgent: call the landlord                                           | add_task {"title":"call the landlord","priority":"high"}
            add buy paint to the Garden list for saturday                       | add_task {"title":"buy paint","due":"for saturday","list":"Garden"}
            put olive oil on the shopping list                                  | add_task {"title":"olive oil","list":"Shopping"}
            buy flowers for mom tomorrow, tagged family                         | add_task {"title":"buy flowers for mom","due":"tomorrow","tags":["family"]}
            add bread to shopping                                               | add_task {"title":"bread","list":"Shopping"}
            new task in Shopping: dish soap                                     | add_task {"title":"dish soap","list":"Shopping"}
            add dentist, note: bring the x-rays                                 | add_task {"title":"dentist","notes":"bring the x-rays"}
            we're out of coffee, add it to the shopping list                    | add_task {"title":"coffee","list":"Shopping"}
            add a task called 'finish the report' with the note 'ask Tom first' | add_task {"title":"finish the report","notes":"ask Tom first"}
            """)
    void priorityTagsListAndNotesAreUnderstood(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add call the florist, print the menu and rent chairs | add_task {"title":"call the florist"} + add_task {"title":"print the menu"} + add_task {"title":"rent chairs"}
            add milk, eggs and bread to the shopping list        | add_task {"title":"milk","list":"Shopping"} + add_task {"title":"eggs","list":"Shopping"} + add_task {"title":"bread","list":"Shopping"}
            remind me to buy stamps and to post the letter       | add_task {"title":"buy stamps"} + add_task {"title":"post the letter"}
            add apples, bananas, and a lemon to my shopping list | add_task {"title":"apples","list":"Shopping"} + add_task {"title":"bananas","list":"Shopping"} + add_task {"title":"lemon","list":"Shopping"}
            add 2 tasks: clean room and do homework              | add_task {"title":"clean room"} + add_task {"title":"do homework"}
            """)
    void severalTasksComeFromOneSentence(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add salt and vinegar crisps              | add_task {"title":"salt and vinegar crisps"}
            buy milk, eggs and bread                 | add_task {"title":"buy milk, eggs and bread"}
            add a task to sort and delete old photos | add_task {"title":"sort and delete old photos"}
            read 'mix and add' by sunday             | add_task {"title":"read 'mix and add'","due":"by sunday"}
            """)
    void andInsideATitleStays(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Add 'renew ID card' for 5 December    | add_task {"title":"renew ID card","due":"for 5 december"}
            remind me to watch 'Complete Unknown' | add_task {"title":"watch 'Complete Unknown'"}
            add a task to delete blurry photos    | add_task {"title":"delete blurry photos"}
            add 🌱 plant basil für Oma             | add_task {"title":"🌱 plant basil für Oma"}
            """)
    void quotedAndCommandingTitlesArePlainText(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    /** A task of that name which is done was another time. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            put the bins out on tuesday                       | add_task {"title":"put the bins out","due":"on tuesday"}
            set the table at 6pm                              | add_task {"title":"set the table","due":"at 6pm"}
            schedule dentist on friday                        | add_task {"title":"dentist","due":"on friday"}
            schedule a dentist appointment for friday         | add_task {"title":"dentist appointment","due":"for friday"}
            put the insurance on friday                       | add_task {"title":"put the insurance","due":"on friday"}
            put the parcel on the shelf at 6pm                | add_task {"title":"put the parcel on the shelf","due":"at 6pm"}
            put the cake on the table on friday, it is urgent | add_task {"title":"put the cake on the table","due":"on friday","priority":"high"}
            put olive oil on the shopping list for friday     | add_task {"title":"olive oil","due":"for friday","list":"Shopping"}
            put the bins out and wash the car on friday       | add_task {"title":"put the bins out","due":"on friday"} + add_task {"title":"wash the car","due":"on friday"}
            """)
    void puttingWhatIsNoOpenTaskAtATimeAddsIt(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            finish reading 1984 by sunday       | add_task {"title":"finish reading 1984","due":"by sunday"}
            cancel the gym membership by friday | add_task {"title":"cancel the gym membership","due":"by friday"}
            """)
    void whatAnOrderFindsNoTaskForIsAddedWhenItHasADate(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    /** A mere title of an open task asks what is meant; who says that a task is to be added has said it. */
    @Test
    void whoAsksForATaskGetsItThoughOneOfThatTitleIsThere() {
        assertEquals(
                "add_task {\"title\":\"mow the lawn\"}",
                Home.chat().say("add a task to mow the lawn").changes());
        assertTrue(Home.chat().say("mow the lawn").changes().startsWith("offer_readings "));
    }

    @Test
    void aListWithoutTasksIsAListToo() {
        var chat = new Chat(
                new FakeTodo().list("Garden"),
                "Now: 2026-11-21T10:00 Europe/Berlin\nThe user's lists are <data>Inbox</data>, <data>R&D \\u003cnew></data>,"
                        + " <data>Garden</data>.");

        assertEquals(
                "add_task {\"title\":\"compost\",\"list\":\"Garden\"}\nadd_task {\"title\":\"bulbs\",\"list\":\"Garden\"}",
                chat.say("add compost and bulbs to garden").changes());
    }
}
