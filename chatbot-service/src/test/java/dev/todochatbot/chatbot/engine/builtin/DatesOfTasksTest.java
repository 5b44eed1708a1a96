package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Dates of tasks that are there: moved, repeated, reported and looked for. */
class DatesOfTasksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            push the toaster back by half an hour                  | update_task {"task":"id-2","due":"in half an hour"}
            move the email to tomorrow at 9                        | update_task {"task":"id-3","due":"tomorrow at 9"}
            move the email forward two weeks                       | update_task {"task":"id-3","due":"2 weeks after 2026-11-22"}
            bring the email forward one day                        | update_task {"task":"id-3","due":"one day before 2026-11-22"}
            push the email back another week                       | update_task {"task":"id-3","due":"1 week after 2026-11-22"}
            reschedule the email to the first of march             | update_task {"task":"id-3","due":"the first of march"}
            move the lawn to saturday morning                      | update_task {"task":"id-5","due":"saturday morning"}
            postpone the lawn until next month                     | update_task {"task":"id-5","due":"next month"}
            make the lawn weekly                                   | update_task {"task":"id-5","recurrence":"weekly"}
            make the lawn repeat on the last friday of every month | update_task {"task":"id-5","recurrence":"on the last friday of every month"}
            set the toaster to repeat every weekday at 7           | update_task {"task":"id-2","recurrence":"repeat every weekday at 7"}
            email jonas should be due end of week                  | update_task {"task":"id-3","due":"end of week"}
            change the due date of the lawn to in 3 days           | update_task {"task":"id-5","due":"in 3 days"}
            set the lawn for tomorrow evening                      | update_task {"task":"id-5","due":"tomorrow evening"}
            schedule the toaster for monday 10am to 11am           | update_task {"task":"id-2","due":"monday 10am to 11am"}
            put the toaster on the 30th at half past 3             | update_task {"task":"id-2","due":"the 30th at half past 3"}
            I finished the lawn an hour ago                        | complete_task {"task":"id-5"}
            paid the phone bill last week                          | complete_task {"task":"id-1"}
            done with the toaster since yesterday                  | complete_task {"task":"id-2"}
            move the phone bill to friday 3pm                      | update_task {"task":"id-1","due":"friday 3pm"}
            postpone the phone bill by 2 hours                     | update_task {"task":"id-1","due":"in 2 hours"}
            move the phone bill to 5pm                             | update_task {"task":"id-1","due":"2026-11-21T17:00"}
            I paid the phone bill this morning                     | complete_task {"task":"id-1"}
            move everything due today to tomorrow                  | update_task {"task":"id-1","due":"tomorrow"}
            move task 2 to the day after tomorrow                  | update_task {"task":"id-2","due":"the day after tomorrow"}
            move task 2 to next monday morning                     | update_task {"task":"id-2","due":"next monday morning"}
            task 2 is due tomorrow at noon                         | update_task {"task":"id-2","due":"tomorrow at noon"}
            set task 2 due date to 2026-12-24                      | update_task {"task":"id-2","due":"2026-12-24"}
            change task 1 to monday                                | update_task {"task":"id-1","due":"monday"}
            shift task 3 by one week                               | update_task {"task":"id-3","due":"1 week after 2026-11-22"}
            snooze task 1 until tonight                            | update_task {"task":"id-1","due":"tonight"}
            snooze the phone bill for 3 days                       | update_task {"task":"id-1","due":"3 days after 2026-11-21"}
            make task 2 repeat every first of the month            | update_task {"task":"id-2","recurrence":"repeat every first of the month"}
            """)
    void datesAreToldFromTasks(String message, String calls) {
        assertEquals(calls, String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            what's on next weekend?                   | list_tasks {"status":"open","due":"next weekend","limit":200}
            what's due in the next two weeks?         | list_tasks {"status":"open","due":"in the next two weeks","limit":200}
            what is due the rest of the month?        | list_tasks {"status":"open","due":"the rest of the month","limit":200}
            what do I have to do this weekend         | list_tasks {"status":"open","due":"this weekend","limit":200}
            anything planned for december?            | list_tasks {"status":"open","due":"december","limit":200}
            what is due in march                      | list_tasks {"status":"open","due":"in march","limit":200}
            which tasks are due on the 3rd?           | list_tasks {"status":"open","due":"the 3rd","limit":200}
            is anything due tonight?                  | list_tasks {"status":"open","due":"tonight","limit":200}
            tomorrow?                                 | list_tasks {"status":"open","due":"tomorrow","limit":200}
            next week?                                | list_tasks {"status":"open","due":"next week","limit":200}
            show me everything due before friday      | list_tasks {"status":"open","due":"today..2026-11-26","limit":200}
            what do I have to do by friday?           | list_tasks {"status":"open","due":"today..friday","limit":200}
            what do I have to do on friday?           | list_tasks {"status":"open","due":"friday","limit":200}
            what was due before today?                | list_tasks {"status":"open","due":"overdue","limit":200}
            show tasks due until the end of the month | list_tasks {"status":"open","due":"today..the end of the month","limit":200}
            what did I do on monday                   | get_activity {"from":"2026-11-16","to":"2026-11-16"}
            what got done this morning                | get_activity {"from":"2026-11-21","to":"2026-11-21"}
            what have I deleted since last friday     | get_activity {"from":"2026-11-20","to":"2026-11-21"}
            did I finish anything last night?         | get_activity {"from":"2026-11-20","to":"2026-11-20"}
            what did I add in the past 3 days         | get_activity {"from":"2026-11-19","to":"2026-11-21"}
            what happened in the last month           | get_activity {"from":"2026-10-22","to":"2026-11-21"}
            what is due next week?                    | list_tasks {"status":"open","due":"next week","limit":200}
            show tasks due by friday                  | list_tasks {"status":"open","due":"today..friday","limit":200}
            what's due at the end of this month?      | list_tasks {"status":"open","due":"the end of this month","limit":200}
            what is due in december?                  | list_tasks {"status":"open","due":"in december","limit":200}
            what was due yesterday?                   | list_tasks {"status":"open","due":"yesterday","limit":200}
            anything due in the next 3 days?          | list_tasks {"status":"open","due":"in the next 3 days","limit":200}
            what have I finished since monday         | get_activity {"from":"2026-11-16","to":"2026-11-21"}
            what did I do yesterday                   | get_activity {"from":"2026-11-20","to":"2026-11-20"}
            how many tasks did I finish this month?   | get_activity {"from":"2026-11-01","to":"2026-11-30"}
            what have I added in the last two weeks   | get_activity {"from":"2026-11-08","to":"2026-11-21"}
            what's happening on 24 december?          | list_tasks {"status":"open","due":"24 december","limit":200}
            do I have something to do next tuesday?   | list_tasks {"status":"open","due":"next tuesday","limit":200}
            show my tasks for the rest of the week    | list_tasks {"status":"open","due":"the rest of the week","limit":200}
            list tasks due between monday and friday  | list_tasks {"status":"open","due":"between monday and friday","limit":200}
            how busy am I tomorrow?                   | list_tasks {"status":"open","due":"tomorrow","limit":200}
            what should I do today?                   | list_tasks {"status":"open","due":"today","limit":200}
            is there anything left for today?         | list_tasks {"status":"open","due":"today","limit":200}
            tasks for this month                      | list_tasks {"status":"open","due":"this month","limit":200}
            what did I get done over the weekend?     | get_activity {"from":"2026-11-21","to":"2026-11-22"}
            what have I completed so far today?       | get_activity {"from":"2026-11-21","to":"2026-11-21"}
            which tasks did I delete last month       | get_activity {"from":"2026-10-01","to":"2026-10-31"}
            """)
    void daysAndPeriodsAreLookedAt(String message, String lookups) {
        assertEquals(lookups, String.join(", ", Home.chat().say(message).lookups()));
    }
}
