package dev.todochatbot.understanding.reading;

import java.util.List;
import java.util.Map;

import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Action;
import dev.todochatbot.understanding.request.Request.Topic;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.request.TaskChanges;
import dev.todochatbot.understanding.template.Match;
import dev.todochatbot.understanding.template.Template;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SequenceTest {

    private static final Target LAWN = Target.title("the lawn");
    private static final Target IT = new Target.It();

    private final Sequence sequence = new Sequence(_ -> false);

    private static Reading reading(Intent intent, Request... requests) {
        return reading(intent, Map.of(), requests);
    }

    private static Reading reading(Intent intent, Map<String, String> set, Request... requests) {
        var template = new Template("en", intent, "", set, Template.Needs.NOTHING, false, Template.Trust.FULL);
        var match = new Match(template, List.of(), 0, 0, 0, 0);
        return new Reading(intent, List.of(requests), match, Evidence.NONE, 0, 1);
    }

    private static Reading prohibition(Map<String, String> set) {
        return reading(Intent.PROHIBIT, set, new Request.Talk(Topic.NOTHING_DONE));
    }

    private static Request add(String title) {
        return new Request.Add(NewTask.titled(title));
    }

    @Test
    void itIsTheTaskOfThePartBefore() {
        sequence.add(reading(Intent.DUE, Request.update(LAWN, TaskChanges.due("friday"))), null);
        sequence.add(reading(Intent.COMPLETE, Request.act(Action.COMPLETE, IT)), null);
        assertEquals(
                List.of(Request.update(LAWN, TaskChanges.due("friday")), Request.act(Action.COMPLETE, LAWN)),
                sequence.requests());
    }

    @Test
    void twoChangesOfOneTaskAreOne() {
        sequence.add(reading(Intent.DUE, Request.update(LAWN, TaskChanges.due("friday"))), null);
        sequence.add(reading(Intent.PRIORITY, Request.update(IT, TaskChanges.priority("high"))), null);
        assertEquals(
                List.of(Request.update(LAWN, TaskChanges.due("friday").and(TaskChanges.priority("high")))),
                sequence.requests());
    }

    @Test
    void whatIsSaidOfANewTaskBecomesPartOfIt() {
        sequence.add(reading(Intent.ADD, add("milk")), null);
        sequence.add(reading(Intent.PRIORITY, Request.update(IT, TaskChanges.priority("high"))), null);
        assertEquals(
                List.of(new Request.Add(NewTask.titled("milk").with(TaskChanges.priority("high")))),
                sequence.requests());
    }

    @Test
    void themAreAllNewTasks() {
        sequence.add(reading(Intent.ADD, add("milk"), add("eggs")), null);
        sequence.add(reading(Intent.PRIORITY, Request.update(new Target.Them(), TaskChanges.priority("high"))), null);
        assertEquals(
                List.of(
                        new Request.Add(NewTask.titled("milk").with(TaskChanges.priority("high"))),
                        new Request.Add(NewTask.titled("eggs").with(TaskChanges.priority("high")))),
                sequence.requests());
    }

    @Test
    void whatIsProhibitedIsNotDone() {
        sequence.add(prohibition(Map.of("intent", "delete")), null);
        sequence.add(reading(Intent.DELETE, Request.act(Action.DELETE, LAWN)), null);
        sequence.add(reading(Intent.ADD, add("milk")), null);
        assertEquals(List.of(add("milk")), sequence.requests());
    }

    @Test
    void aProhibitionAloneOrOfEverythingChangesNothing() {
        sequence.add(reading(Intent.DELETE, Request.act(Action.DELETE, LAWN)), null);
        sequence.add(prohibition(Map.of()), null);
        assertEquals(List.of(new Request.Talk(Topic.NOTHING_DONE)), sequence.requests());
    }

    @Test
    void aProhibitionOfOneTaskTakesItFromAll() {
        var all = new Target.All(Filter.OPEN, null);
        sequence.add(reading(Intent.COMPLETE, Request.act(Action.COMPLETE, all)), null);
        sequence.add(prohibition(Map.of()), LAWN);
        assertEquals(List.of(Request.act(Action.COMPLETE, new Target.All(Filter.OPEN, LAWN))), sequence.requests());
    }

    @Test
    void talkIsSilentBesideARequest() {
        sequence.add(reading(Intent.GREETING, new Request.Talk(Topic.GREETING)), null);
        sequence.add(reading(Intent.ADD, add("milk")), null);
        assertEquals(List.of(add("milk")), sequence.requests());
    }
}
