package dev.todochatbot.chatbot.engine.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Dialogues of one turn or several, and what the last turn does. */
class ConversationsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Chat garden() {
        return new Chat(new FakeTodo()
                .list("Shopping")
                .list("Garden")
                .task("Prune the roses", Map.of("due", "tomorrow"))
                .task("Order compost")
                .task("Repaint the shed", Map.of("due", "friday", "list", "Garden"))
                .task("Ring the vet", Map.of("priority", "high"))
                .task("Book a hotel in Porto", Map.of("tags", List.of("travel")))
                .task("Renew the passport", Map.of("tags", List.of("travel")))
                .task("Buy cat food", Map.of("list", "Shopping"))
                .task("Buy oat milk", Map.of("list", "Shopping"))
                .task("Send invoice to Hanna", Map.of("due", "two days ago"))
                .task("Read the lease")
                .done("Sweep the chimney"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            show my tasks / complete the last two | complete_task 9 + complete_task 10
            show my tasks / mark the first and the third as done | complete_task 1 + complete_task 3
            what have I got tagged travel? / mark both as done | complete_task 5 + complete_task 6
            show me my shopping list / tick off the cat food / and the milk too | complete_task 8
            show my shopping list / those are all done | complete_task 7 + complete_task 8
            what's on the garden list? / move that to monday | update_task 3 due=monday
            what's on the garden list? / move that to monday / no, tuesday | undo_last_turn + update_task 3 due=tuesday
            is the passport still open? / ok, push it to next month | update_task 6 due=next month
            did I sweep the chimney? / no I didn't, reopen it | reopen_task 11
            I didn't sweep the chimney after all | reopen_task 11
            give the vet low priority / make it medium | update_task 4 priority=medium
            give the vet low priority / undo | undo_last_turn
            delete the compost and the lease, please | delete_task 2 + delete_task 10
            delete the compost / no, the lease | delete_task 10
            complete the lease / oops, wrong one, i meant the compost | undo_last_turn + complete_task 2
            remove everything on my shopping list | delete_task 7 + delete_task 8
            delete all the done tasks | delete_task 11
            finish all shopping tasks | complete_task 7 + complete_task 8
            complete everything tagged travel except the passport | complete_task 5
            set everything tagged travel to high priority | update_task 5 priority=high + update_task 6 priority=high
            postpone everything due tomorrow by a day | update_task 1 due=a day after 2026-11-22
            the roses can wait till sunday | update_task 1 due=sunday
            I'll do the roses on sunday instead | update_task 1 due=sunday
            when do I need to prune the roses / can you make that a day later? | update_task 1 due=a day after 2026-11-22
            which list is the shed in / move it out of there to the inbox | update_task 3 list=Inbox
            make the vet and the passport due monday | update_task 4 due=monday + update_task 6 due=monday
            move tasks 1 and 2 to saturday | update_task 1 due=saturday + update_task 2 due=saturday
            complete 1, 2 and 4 | complete_task 1 + complete_task 2 + complete_task 4
            #4 is done | complete_task 4
            set #4 to low | update_task 4 priority=low
            booked the hotel in porto and renewed the passport yesterday | complete_task 5 + complete_task 6
            got cat food and oat milk | complete_task 7 + complete_task 8
            I don't need to read the lease anymore | delete_task 10
            no need to ring the vet any more | delete_task 4
            the passport is urgent and due in two weeks | update_task 6 due=in two weeks priority=high
            do I have anything about the vet? / make it urgent / actually low | undo_last_turn + update_task 4 priority=low
            the vet needs a note: ask about the vaccine | update_task 4 notes=ask about the vaccine
            add a note to the passport saying bring photos | update_task 6 notes=bring photos
            tag the lease with home / and the compost too | update_task 2 tags=[home]
            tag the lease with home / remove the tag again | update_task 10 tags=[]
            ring the vet tomorrow at 4 / the first one | update_task 4 due=tomorrow at 4
            which tasks have no due date? / set the first one to tomorrow | update_task 2 due=tomorrow
            find the invoice / push it a week | update_task 9 due=1 week after 2026-11-19
            what's overdue / do it tomorrow instead | update_task 9 due=tomorrow
            add call the plumber tomorrow / no wait, friday | undo_last_turn + add_task title=call the plumber due=friday
            add call the plumber tomorrow / not tomorrow, friday | undo_last_turn + add_task title=call the plumber due=friday
            add call the plumber / with high priority | update_task 12 priority=high
            add call the plumber / and email the landlord | add_task title=email the landlord
            add call the plumber / and also remind me to email the landlord on friday | add_task title=email the landlord due=on friday
            add eggs to shopping / and rice | add_task title=rice list=Shopping
            add "return the drill" / and "oil the hinges" | add_task title=oil the hinges
            add three tasks: hoover, dust and mop | add_task title=hoover + add_task title=dust + add_task title=mop
            buy seeds by saturday and call mom | add_task title=buy seeds due=by saturday + add_task title=call mom
            buy seeds by saturday and tag it garden | add_task title=buy seeds due=by saturday tags=[garden]
            book a meeting room for an hour tomorrow at 3 | add_task title=book a meeting room due=tomorrow at 3 duration=PT1H
            split the shed into sanding and painting | update_task 3 subtasks=[sanding, painting]
            add a subtask to the passport: get photos taken / and fill in the form | update_task 6 subtasks=[get photos taken, fill in the form]
            add buy paint / make it due friday / and high priority / undo that | undo_last_turn
            """)
    void theLastTurnDoesWhatIsMeant(String turns, String done) throws JsonProcessingException {
        Chat chat = garden();
        Chat.Turn last = null;
        for (String said : turns.split(" / ")) {
            last = chat.say(said);
        }
        assertEquals(done, said(last.calls()));
    }

    /** {@code update_task {"task":"id-3","due":"monday"}} is "update_task 3 due=monday". */
    private static String said(List<String> calls) throws JsonProcessingException {
        var said = new ArrayList<String>();
        for (String call : calls) {
            var words = new ArrayList<String>();
            words.add(call.substring(0, call.indexOf(' ')));
            for (var argument :
                    MAPPER.readTree(call.substring(call.indexOf(' '))).properties()) {
                String value = value(argument.getValue());
                words.add(
                        argument.getKey().equals("task")
                                ? value.replaceFirst("^id-", "")
                                : argument.getKey() + "=" + value);
            }
            said.add(String.join(" ", words));
        }
        return String.join(" + ", said);
    }

    private static String value(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText).toList().toString()
                : value.asText();
    }
}
