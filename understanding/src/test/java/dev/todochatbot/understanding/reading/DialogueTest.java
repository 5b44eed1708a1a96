package dev.todochatbot.understanding.reading;

import java.util.List;

import dev.todochatbot.understanding.reading.Decision.Doubt;
import dev.todochatbot.understanding.reading.Decision.Doubtful;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Action;
import dev.todochatbot.understanding.request.Request.Kind;
import dev.todochatbot.understanding.request.Request.Reply;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.request.TaskChanges;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds whatever the readings weigh, and what only the conversation tells. */
class DialogueTest {

    private final Dialogue dialogue = new Dialogue(
            "Mow the lawn",
            "Repair the toaster",
            "Call the dentist",
            "Water plants",
            "Water bottle",
            "delete everything");

    private static List<String> added(List<Request> requests) {
        return requests.stream()
                .map(request -> ((Request.Add) request).task().title())
                .toList();
    }

    private static Request update(String target, TaskChanges changes) {
        return new Request.Update(Target.title(target), changes, null, changes.due() != null);
    }

    private void asksAboutTheTitle(String message) {
        var doubtful = assertInstanceOf(Doubtful.class, dialogue.decide(message), message);
        assertEquals(Doubt.TITLE_OF_OPEN_TASK, doubtful.doubt(), message);
    }

    @Test
    void aMessageThatIsAnOpenTasksTitleAsks() {
        asksAboutTheTitle("Mow the lawn");
        asksAboutTheTitle("mow the lawn!");
        asksAboutTheTitle("delete everything");
    }

    @Test
    void whoSaysThatATaskIsToBeAddedIsNotAskedAboutItsTitle() {
        assertInstanceOf(Decision.Clear.class, dialogue.decide("add repair the toaster"));
        assertInstanceOf(Decision.Clear.class, dialogue.decide("remind me to mow the lawn"));
    }

    @Test
    void aTaskThatIsCalledLikeAnOrderIsATask() {
        assertEquals(
                List.of(Request.act(Action.COMPLETE, Target.title("delete everything"))),
                dialogue.say("complete delete everything"));
    }

    @Test
    void quotationsAreNotRead() {
        assertEquals(List.of("delete everything and undo"), added(dialogue.say("add \"delete everything and undo\"")));
    }

    @Test
    void aNoteBehindItsColonAndANewTitleAreNotCut() {
        assertEquals(
                List.of(update("toaster", TaskChanges.notes("check the fuse and delete the old one", true))),
                dialogue.say("add a note to the toaster: check the fuse and delete the old one"));
        assertEquals(
                List.of(update("toaster", TaskChanges.title("fix and clean the toaster"))),
                dialogue.say("rename the toaster to fix and clean the toaster"));
    }

    @Test
    void thingsToAddAreSeparatedAndOneThingIsNot() {
        assertEquals(List.of("milk", "eggs", "bread"), added(dialogue.say("add milk, eggs and bread")));
        assertEquals(
                List.of("call the florist", "print the menu", "rent chairs"),
                added(dialogue.say("add call the florist, print the menu and rent chairs")));
        assertEquals(List.of("salt and vinegar crisps"), added(new Dialogue().say("add salt and vinegar crisps")));
        assertEquals(
                List.of("wash and iron the shirts"),
                added(new Dialogue().say("remind me to wash and iron the shirts")));
    }

    @Test
    void severalRequestsAreDoneInTheirOrder() {
        assertEquals(
                List.of(
                        update("lawn", TaskChanges.due("friday")),
                        Request.act(Action.COMPLETE, Target.title("toaster"))),
                dialogue.say("move the lawn to friday and mark the toaster as done"));
    }

    @Test
    void whatFollowsANewTaskIsPartOfIt() {
        assertEquals(
                List.of(new Request.Add(NewTask.titled("bread").with(TaskChanges.priority("high")))),
                dialogue.say("add bread and make it urgent"));
    }

    @Test
    void aLookUpGoesOnWithAnotherDay() {
        dialogue.say("what's due tomorrow");
        var shown = (Request.Show) dialogue.say("and on friday?").getFirst();
        assertEquals(Kind.LIST, shown.kind());
        assertEquals("friday", shown.filter().due());
    }

    @Test
    void aChangeGoesOnWithAnotherTask() {
        dialogue.say("move the lawn to friday");
        assertEquals(List.of(update("dentist", TaskChanges.due("friday"))), dialogue.say("the dentist too"));
    }

    @Test
    void aCorrectionUndoesAndDoesItAnew() {
        dialogue.say("move the lawn to friday");
        assertEquals(
                List.of(new Request.Correct(update("lawn", TaskChanges.due("saturday")))),
                dialogue.say("no, saturday"));
    }

    @Test
    void anAnswerChoosesOneOfWhatWasOffered() {
        dialogue.offering("Water plants", "Water bottle");
        assertEquals(
                List.of(new Request.Answer(new Target.Places(List.of(2)), null, null)), dialogue.say("the second one"));
        dialogue.offering("Water plants", "Water bottle");
        assertEquals(List.of(new Request.Answer(Target.title("bottle"), null, null)), dialogue.say("the bottle"));
        dialogue.offering("Water plants", "Water bottle");
        assertEquals(List.of(new Request.Answer(null, Reply.NEITHER, null)), dialogue.say("neither"));
    }

    @Test
    void aFullRequestLetsTheOfferLapse() {
        dialogue.offering("Water plants", "Water bottle");
        assertEquals(
                List.of(Request.act(Action.COMPLETE, Target.title("lawn"))), dialogue.say("mark the lawn as done"));
    }

    @Test
    void nothingIsAnsweredWhereNothingWasAsked() {
        assertTrue(dialogue.decide("the second one") instanceof Decision decision
                && !(decision instanceof Decision.Clear clear
                        && clear.requests().getFirst() instanceof Request.Answer));
    }

    @Test
    void itIsWhatTheConversationSpeaksOf() {
        dialogue.about("Water plants");
        assertEquals(
                List.of(new Request.Update(new Target.It(), TaskChanges.due("friday"), null, true)),
                dialogue.say("move it to friday"));
    }

    @Test
    void aLongTextIsOfferedAsANote() {
        String text = "something long ".repeat(400);
        var tooLong = assertInstanceOf(Decision.TooLong.class, dialogue.decide(text));
        assertEquals(text.strip(), tooLong.asTask().notes());
    }
}
