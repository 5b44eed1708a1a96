package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How what is said of dates comes apart from titles, which keep their own numbers and names. */
class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            call the accountant by 5                                              | add_task {"title":"call the accountant","due":"by 5"}
            call the accountant around 5                                          | add_task {"title":"call the accountant","due":"around 5"}
            call mom at quarter to six                                            | add_task {"title":"call mom","due":"at quarter to six"}
            order cake for the 3rd                                                | add_task {"title":"order cake","due":"for the 3rd"}
            order 3 cakes for the party on the 3rd of december                    | add_task {"title":"order 3 cakes for the party","due":"on the 3rd of december"}
            remind me next friday to submit the timesheet                         | add_task {"title":"submit the timesheet","due":"next friday"}
            remind me on the first working day of next month to pay the VAT       | add_task {"title":"pay the VAT","due":"on the first working day of next month"}
            remind me next weekday to ring the landlord                           | add_task {"title":"ring the landlord","due":"next weekday"}
            send the slides early next week                                       | add_task {"title":"send the slides","due":"early next week"}
            hand in the thesis by the end of the quarter                          | add_task {"title":"hand in the thesis","due":"by the end of the quarter"}
            lunch with Sam friday lunchtime                                       | add_task {"title":"lunch with Sam","due":"friday lunchtime"}
            pack for the trip first thing tomorrow morning                        | add_task {"title":"pack for the trip","due":"first thing tomorrow morning"}
            renew the passport in half a year                                     | add_task {"title":"renew the passport","due":"in half a year"}
            dentist on the 5th of next month at 9                                 | add_task {"title":"dentist","due":"on the 5th of next month at 9"}
            dentist next month on the 5th                                         | add_task {"title":"dentist","due":"next month on the 5th"}
            buy a card for June's birthday on may 3rd                             | add_task {"title":"buy a card for June's birthday","due":"on may 3rd"}
            meet at 12 Elm Street tomorrow at noon                                | add_task {"title":"meet at 12 Elm Street","due":"tomorrow at noon"}
            read chapter 3/4 tonight                                              | add_task {"title":"read chapter 3/4","due":"tonight"}
            read 'May Day' by tuesday                                             | add_task {"title":"read 'May Day'","due":"by tuesday"}
            release version 2.4.11 on thursday                                    | add_task {"title":"release version 2.4.11","due":"on thursday"}
            fix bug 12/18 by monday                                               | add_task {"title":"fix bug 12/18","due":"by monday"}
            remind me about the toaster tomorrow                                  | add_task {"title":"toaster","due":"tomorrow"}
            add dentist appointment 4.1.2027 at 8:30                              | add_task {"title":"dentist appointment","due":"4.1.2027 at 8:30"}
            add dentist appointment 1/4/2027                                      | add_task {"title":"dentist appointment","due":"1/4/2027"}
            remind me to renew the licence 2027-01-19                             | add_task {"title":"renew the licence","due":"2027-01-19"}
            buy a gift for aunt June before christmas eve                         | add_task {"title":"buy a gift for aunt June","due":"before christmas eve"}
            cancel the trial 3 days before the 1st                                | add_task {"title":"cancel the trial","due":"3 days before the 1st"}
            daily standup notes for tomorrow                                      | add_task {"title":"daily standup notes","due":"for tomorrow"}
            watch Black Friday deals on friday                                    | add_task {"title":"watch Black Friday deals","due":"on friday"}
            watch the today show tomorrow                                         | add_task {"title":"watch the today show","due":"tomorrow"}
            plan christmas party for next thursday                                | add_task {"title":"plan christmas party","due":"for next thursday"}
            order a turkey the week before christmas                              | add_task {"title":"order a turkey","due":"the week before christmas"}
            add pay taxes by end of month                                         | add_task {"title":"pay taxes","due":"by end of month"}
            remind me in 2 weeks to call the bank                                 | add_task {"title":"call the bank","due":"in 2 weeks"}
            visit grandma next weekend                                            | add_task {"title":"visit grandma","due":"next weekend"}
            add task 'fix the 3rd door' due monday                                | add_task {"title":"fix the 3rd door","due":"due monday"}
            dentist on Nov. 30 at 10                                              | add_task {"title":"dentist","due":"on nov. 30 at 10"}
            dentist on Dec 3 at 10:30 a.m.                                        | add_task {"title":"dentist","due":"on dec 3 at 10:30 a.m."}
            dentist on 5. december at 9                                           | add_task {"title":"dentist","due":"on 5. december at 9"}
            lunch with Ana at noon on friday                                      | add_task {"title":"lunch with Ana","due":"at noon on friday"}
            team call friday 2pm-3pm                                              | add_task {"title":"team call","due":"friday 2pm-3pm"}
            plan the '90s party on friday at the girls' club                      | add_task {"title":"plan the '90s party at the girls' club","due":"on friday"}
            remind me 2 days before christmas to buy a tree                       | add_task {"title":"buy a tree","due":"2 days before christmas"}
            remind me a week from friday to cancel the trial                      | add_task {"title":"cancel the trial","due":"a week from friday"}
            in half an hour take the cake out                                     | add_task {"title":"take the cake out","due":"in half an hour"}
            call april on friday                                                  | add_task {"title":"call april","due":"on friday"}
            write to aunt May by sunday                                           | add_task {"title":"write to aunt May","due":"by sunday"}
            email the march report tomorrow                                       | add_task {"title":"email the march report","due":"tomorrow"}
            Remind me to email Dr. Smith tomorrow.                                | add_task {"title":"email Dr. Smith","due":"tomorrow"}
            Remind me to email Dr. Smith on Dec. 3. Also buy milk.                | add_task {"title":"email Dr. Smith","due":"on dec. 3"} + add_task {"title":"buy milk"}
            Buy milk tomorrow! Call Eva on friday.                                | add_task {"title":"Buy milk","due":"tomorrow"} + add_task {"title":"Call Eva","due":"on friday"}
            I need to submit the form no later than friday 5pm                    | add_task {"title":"submit the form","due":"no later than friday 5pm"}
            can you remind me tonight to call mom?                                | add_task {"title":"call mom","due":"tonight"}
            could you add a dentist appointment for next tuesday at 3:30pm please | add_task {"title":"dentist appointment","due":"for next tuesday at 3:30pm"}
            please remind me on monday, at 9am, to call the bank                  | add_task {"title":"call the bank","due":"on monday, at 9am"}
            schedule lunch with Ana at 12:30 tomorrow                             | add_task {"title":"lunch with Ana","due":"at 12:30 tomorrow"}
            tomorrow at 8 I have to pick up the car                               | add_task {"title":"pick up the car","due":"tomorrow at 8"}
            on friday I need to return the books                                  | add_task {"title":"return the books","due":"on friday"}
            by the end of the week I should finish the slides                     | add_task {"title":"finish the slides","due":"by the end of the week"}
            I have a meeting with Bob on thursday at 4                            | add_task {"title":"meeting with Bob","due":"on thursday at 4"}
            we have dinner with the Millers next saturday at 7pm                  | add_task {"title":"dinner with the Millers","due":"next saturday at 7pm"}
            don't let me forget to renew my ID by dec 15                          | add_task {"title":"renew my ID","due":"by dec 15"}
            add "Thanksgiving dinner" for the last thursday of november           | add_task {"title":"Thanksgiving dinner","due":"for the last thursday of november"}
            add a task to call the school on 12/3 at 8:15                         | add_task {"title":"call the school","due":"on 12/3 at 8:15"}
            note to self: tax return due 31 july 2027                             | add_task {"title":"tax return","due":"due 31 july 2027"}
            remind me in 45 minutes to check the oven                             | add_task {"title":"check the oven","due":"in 45 minutes"}
            remind me in an hour and a half to leave                              | add_task {"title":"leave","due":"in an hour and a half"}
            remind me at half past 6 to feed the dog                              | add_task {"title":"feed the dog","due":"at half past 6"}
            remind me at noon about the parcel                                    | add_task {"title":"parcel","due":"at noon"}
            remind me the day after tomorrow to buy flowers                       | add_task {"title":"buy flowers","due":"the day after tomorrow"}
            put bread on the shopping list for tomorrow                           | add_task {"title":"bread","due":"for tomorrow","list":"Shopping"}
            add eggs to shopping for the weekend                                  | add_task {"title":"eggs","due":"for the weekend","list":"Shopping"}
            buy train tickets (before friday)                                     | add_task {"title":"buy train tickets","due":"before friday"}
            finish slides - tomorrow                                              | add_task {"title":"finish slides","due":"tomorrow"}
            pay 50 euros to Tom on the 1st                                        | add_task {"title":"pay 50 euros to Tom","due":"on the 1st"}
            birthday of Kim on 29 february                                        | add_task {"title":"birthday of Kim","due":"on 29 february"}
            rent due on the 1st                                                   | add_task {"title":"rent","due":"due on the 1st"}
            """)
    void datesAreToldFromTitles(String message, String calls) {
        assertEquals(calls, String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            water the plants, repeat every 3 days                     | add_task {"title":"water the plants","recurrence":"repeat every 3 days"}
            water the plants, repeats weekly                          | add_task {"title":"water the plants","recurrence":"repeats weekly"}
            take vitamins every single morning                        | add_task {"title":"take vitamins","recurrence":"every single morning"}
            change filters every half year                            | add_task {"title":"change filters","recurrence":"every half year"}
            remind me every year on march 5th to congratulate Lisa    | add_task {"title":"congratulate Lisa","recurrence":"every year on march 5th"}
            remind me every first monday of the month at 8 to back up | add_task {"title":"back up","recurrence":"every first monday of the month at 8"}
            every day except sunday feed the fish                     | add_task {"title":"feed the fish","recurrence":"every day except sunday"}
            pay rent on the 1st and 15th of every month               | add_task {"title":"pay rent","recurrence":"on the 1st and 15th of every month"}
            team drinks on the last friday of every month at 17:00    | add_task {"title":"team drinks","recurrence":"on the last friday of every month at 17:00"}
            standup every weekday at 9:15 until the end of march      | add_task {"title":"standup","recurrence":"every weekday at 9:15 until the end of march"}
            take the antibiotics every 8 hours                        | add_task {"title":"take the antibiotics","recurrence":"every 8 hours"}
            run 5 km every other day                                  | add_task {"title":"run 5 km","recurrence":"every other day"}
            gym on mondays and thursdays                              | add_task {"title":"gym","recurrence":"on mondays and thursdays"}
            write the weekly report every friday at 4                 | add_task {"title":"write the weekly report","recurrence":"every friday at 4"}
            gym every other tuesday at 9                              | add_task {"title":"gym","recurrence":"every other tuesday at 9"}
            every other tuesday at 9 gym                              | add_task {"title":"gym","recurrence":"every other tuesday at 9"}
            standup mon-fri 9:15                                      | add_task {"title":"standup","recurrence":"mon-fri 9:15"}
            yoga every tue and thu 18:00 until march                  | add_task {"title":"yoga","recurrence":"every tue and thu 18:00 until march"}
            remind me every monday morning to take the bins out       | add_task {"title":"take the bins out","recurrence":"every monday morning"}
            new task: water plants, due every sunday                  | add_task {"title":"water plants","recurrence":"due every sunday"}
            read 20 pages every night                                 | add_task {"title":"read 20 pages","recurrence":"every night"}
            practice guitar daily at 6                                | add_task {"title":"practice guitar","recurrence":"daily at 6"}
            backup laptop on the first monday of each month           | add_task {"title":"backup laptop","recurrence":"on the first monday of each month"}
            backup laptop monthly                                     | add_task {"title":"backup laptop","recurrence":"monthly"}
            backup laptop every month on the 31st                     | add_task {"title":"backup laptop","recurrence":"every month on the 31st"}
            change water filter every 3 months starting 1 february    | add_task {"title":"change water filter","due":"2027-02-01","recurrence":"every 3 months starting 1 february"}
            swim every monday 2pm-3pm from 7 december                | add_task {"title":"swim","due":"2026-12-07T14:00","recurrence":"every monday 2pm-3pm from 7 december"}
            weekly review every sunday evening                        | add_task {"title":"weekly review","recurrence":"every sunday evening"}
            """)
    void repetitionsAreToldFromTitles(String message, String calls) {
        assertEquals(calls, String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            buy tickets for 'Friday Night Live'  | add_task {"title":"buy tickets for 'Friday Night Live'"}
            add review on wednesday and thursday | add_task {"title":"review on wednesday and thursday"}
            add call Ann on monday or tuesday    | add_task {"title":"call Ann on monday or tuesday"}
            gym mon, wed and fri at 6pm          | add_task {"title":"gym mon, wed and fri at 6pm"}
            buy the monday paper                 | add_task {"title":"buy the monday paper"}
            add "call Tom on friday" to my list  | add_task {"title":"call Tom on friday"}
            prepare notes for the 2nd lecture    | add_task {"title":"prepare notes for the 2nd lecture"}
            upgrade quarkus to 3.12.30           | add_task {"title":"upgrade quarkus to 3.12.30"}
            watch 3:10 to yuma                   | add_task {"title":"watch 3:10 to yuma"}
            ask if 3 may join                    | add_task {"title":"ask if 3 may join"}
            read the story by June Fern          | add_task {"title":"read the story by June Fern"}
            camping from friday to sunday        | add_task {"title":"camping from friday to sunday"}
            """)
    void whatIsNoDateStaysInTheTitle(String message, String calls) {
        assertEquals(calls, String.join(" + ", Home.chat().say(message).calls()));
    }

    /** Whether it is added at once or offered. */
    @ParameterizedTest
    @ValueSource(strings = {"multiply the recipe by 5", "walk around 5 lakes", "vacation from 2 july to 10 july"})
    void anAmountIsNoDate(String message) {
        String calls = Home.chat().say(message).changes();

        assertTrue(calls.contains("{\"title\":\"" + message + "\"}"), calls);
    }
}
