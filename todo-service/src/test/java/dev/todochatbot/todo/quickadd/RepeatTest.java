package dev.todochatbot.todo.quickadd;

import java.util.List;

import dev.todochatbot.when.Recurrence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RepeatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    every day                         | FREQ=DAILY                             | 2026-11-21
                    daily                             | FREQ=DAILY                             | 2026-11-21
                    every other day                   | FREQ=DAILY;INTERVAL=2                  | 2026-11-21
                    every morning                     | FREQ=DAILY                             | 2026-11-22T09:00
                    every 4 hours                     | FREQ=HOURLY;INTERVAL=4                 | 2026-11-21T11:00
                    every weekday at 7                | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR       | 2026-11-23T07:00
                    every weekend                     | FREQ=WEEKLY;BYDAY=SA,SU                | 2026-11-21
                    every week                        | FREQ=WEEKLY                            | 2026-11-21
                    every 2 weeks                     | FREQ=WEEKLY;INTERVAL=2                 | 2026-11-21
                    fortnightly                       | FREQ=WEEKLY;INTERVAL=2                 | 2026-11-21
                    every wednesday                   | FREQ=WEEKLY;BYDAY=WE                   | 2026-11-25
                    mondays at 18:00                  | FREQ=WEEKLY;BYDAY=MO                   | 2026-11-23T18:00
                    every mon and thu                 | FREQ=WEEKLY;BYDAY=MO,TH                | 2026-11-23
                    every mon, wed & fri              | FREQ=WEEKLY;BYDAY=MO,WE,FR             | 2026-11-23
                    every monday evening              | FREQ=WEEKLY;BYDAY=MO                   | 2026-11-23T18:00
                    every other friday                | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR        | 2026-11-27
                    every 2 weeks on tuesday at 3pm   | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU        | 2026-11-24T15:00
                    every month                       | FREQ=MONTHLY                           | 2026-11-21
                    every 1st at 9am                  | FREQ=MONTHLY;BYMONTHDAY=1              | 2026-12-01T09:00
                    every 1st and 15th                | FREQ=MONTHLY;BYMONTHDAY=1,15           | 2026-12-01
                    every month on the first          | FREQ=MONTHLY;BYMONTHDAY=1              | 2026-12-01
                    every month end                   | FREQ=MONTHLY;BYMONTHDAY=-1             | 2026-11-30
                    every month on the 15th           | FREQ=MONTHLY;BYMONTHDAY=15             | 2026-12-15
                    on the last day of every month    | FREQ=MONTHLY;BYMONTHDAY=-1             | 2026-11-30
                    every last friday of the month    | FREQ=MONTHLY;BYDAY=-1FR                | 2026-11-27
                    every first monday of the month   | FREQ=MONTHLY;BYDAY=1MO                 | 2026-12-07
                    the last weekday of every month   | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-11-30
                    every quarter                     | FREQ=MONTHLY;INTERVAL=3                | 2026-11-21
                    every year                        | FREQ=YEARLY                            | 2026-11-21
                    every 24 December                 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24   | 2026-12-24
                    every year on dec 24th            | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24   | 2026-12-24
                    every monday starting 7 dec       | FREQ=WEEKLY;BYDAY=MO                   | 2026-12-07
                    every day until 31 Dec            | FREQ=DAILY;UNTIL=20261231              | 2026-11-21
                    every day at noon until 31 Dec    | FREQ=DAILY;UNTIL=20261231T225959Z      | 2026-11-21T12:00
                    every day for 5 times             | FREQ=DAILY;COUNT=5                     | 2026-11-21
                    """)
    void aRepetitionIsARuleThatStartsAtItsFirstOccurrence(String text, String rule, String due) {
        var understood = QuickAddParser.parse("sweep the yard " + text, Now.SATURDAY, List.of());

        assertEquals("sweep the yard", understood.title());
        assertEquals(new Recurrence(rule, Recurrence.From.DUE), understood.recurrence());
        assertEquals(due, Now.text(understood.due()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    every 3 days after completion     | FREQ=DAILY;INTERVAL=3
                    every 2 weeks after I finish it   | FREQ=WEEKLY;INTERVAL=2
                    every month after it's done       | FREQ=MONTHLY
                    every! 10 days                    | FREQ=DAILY;INTERVAL=10
                    4 days after finishing it         | FREQ=DAILY;INTERVAL=4
                    every week once completed         | FREQ=WEEKLY
                    """)
    void aRepetitionCanBeCountedFromTheCompletion(String text, String rule) {
        var understood = QuickAddParser.parse("sweep the yard " + text, Now.SATURDAY, List.of());

        assertEquals("sweep the yard", understood.title());
        assertEquals(new Recurrence(rule, Recurrence.From.COMPLETION), understood.recurrence());
    }
}
