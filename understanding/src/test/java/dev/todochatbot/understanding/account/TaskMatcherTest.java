package dev.todochatbot.understanding.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TaskMatcherTest {

    private final TaskMatcher matcher = new TaskMatcher(
            new TitleWords(
                    text -> text.toLowerCase(Locale.ROOT),
                    Map.of("teh", "the"),
                    Set.of("the", "a", "my", "is", "in", "with"),
                    List.of("ing", "ed", "s"),
                    Map.of("paid", "pay", "sent", "send"),
                    List.of(List.of("phone", "call", "ring"), List.of("email", "mail"))),
            Set.of("appointment", "thing"),
            Set.of("pay", "call", "mow", "send", "repair", "hand"));

    private static List<KnownTask> tasks(String... titles) {
        var tasks = new ArrayList<KnownTask>();
        for (String title : titles) {
            tasks.add(new KnownTask(title, tasks.size() + 1, title, null, false, List.of(), null));
        }
        return tasks;
    }

    private List<String> found(String said, boolean report, String... titles) {
        return matcher.find(said, tasks(titles), report).stream()
                .map(found -> found.task().title())
                .toList();
    }

    @Test
    void findsTheTaskThatHasAllThatWasSaid() {
        assertEquals(List.of("Mow the lawn"), found("the lawn", false, "Mow the lawn", "Pay phone bill"));
        assertEquals(List.of(), found("the maybe lawn", false, "Mow the lawn", "Pay phone bill"));
    }

    @Test
    void findsInflectedMisspeltAndOtherWordsForTheSame() {
        assertEquals(List.of("Repair the toaster"), found("repairing toastr", false, "Repair the toaster", "Nap"));
        assertEquals(List.of("Phone Ana"), found("call ana", false, "Phone Ana", "Nap"));
        assertEquals(List.of("Mow the lawn"), found("teh lawn", false, "Mow the lawn", "Nap"));
        assertEquals(List.of("Call Ana"), found("calling ana", false, "Call Ana", "Nap ana"));
        assertEquals(List.of("Pay phone bill"), found("paid the phone bill", false, "Pay phone bill", "Nap"));
    }

    @Test
    void aWordThatOnlyMeansTheSameMustSayAllOfATitle() {
        assertEquals(List.of(), found("finish the mail", true, "Phone mum", "Email rules for lodgers"));
        assertEquals(List.of("Pay mail"), found("the email", false, "Pay mail", "Nap"));
    }

    @Test
    void aWordOfAnotherTitleIsNoVerbOfAReport() {
        assertEquals(List.of(), found("the toaster, the lawn", true, "Repair the toaster", "Mow the lawn"));
    }

    @Test
    void aWholeTitleCountsBeforePartsOfOthers() {
        assertEquals(List.of("Roses"), found("roses", false, "Water roses", "Roses"));
        assertEquals(List.of("Water roses", "Prune roses"), found("roses", false, "Water roses", "Prune roses"));
    }

    @Test
    void aReportMayHaveAnotherVerbButNotOtherThings() {
        assertEquals(List.of("Send the essay"), found("handed the essay", true, "Send the essay", "Pay phone bill"));
        assertEquals(List.of(), found("handed the phone", true, "Send the essay", "Pay phone bill"));
    }

    @Test
    void wordsThatMeanNoOtherTaskMayBeAdded() {
        assertEquals(List.of("Dentist"), found("dentist appointment", false, "Dentist", "Nap"));
    }

    @Test
    void findsByNotesTagsAndListForLess() {
        var milk = new KnownTask("milk", 1, "Milk", "the oat one", false, List.of("breakfast"), "Shopping");
        var nap = new KnownTask("nap", 2, "Nap", null, false, List.of(), "Home");
        var byNotes = matcher.find("the oat one", List.of(milk, nap), false);
        assertEquals(
                List.of(milk), byNotes.stream().map(TaskMatcher.Found::task).toList());
        assertTrue(byNotes.getFirst().score() < 0.6);
        assertEquals(
                milk,
                matcher.find("breakfast milk", List.of(milk, nap), false)
                        .getFirst()
                        .task());
    }

    @Test
    void scoresThreeQuartersForWhatWasSaidAndOneForTheTitle() {
        assertEquals(
                0.875, matcher.find("lawn", tasks("Mow lawn"), false).getFirst().score(), 0.001);
        assertEquals(
                1,
                matcher.find("mow LAWN!", tasks("Mow lawn"), false).getFirst().score(),
                0.001);
    }

    @Test
    void namesTheNearestWhereNoneFits() {
        var tasks = tasks("Call Ana", "Call the electrician", "Nap");
        assertEquals(
                List.of("Call the electrician"),
                matcher.nearest("call electrician bob", tasks).stream()
                        .map(KnownTask::title)
                        .toList());
        assertEquals(List.of(), matcher.nearest("water tomatoes", tasks));
    }

    @Test
    void readsWordsWithoutPossessives() {
        assertEquals(List.of("Feed the neighbour's cat"), found("neighbour cat", false, "Feed the neighbour's cat"));
    }

    @Test
    void saysWhetherAllWordsOccurAndWhetherAListIsCalledSo() {
        var milk = new KnownTask("milk", 1, "Milk", "the oat one", false, List.of(), null);
        assertTrue(matcher.mentions("oat milk", milk));
        assertFalse(matcher.mentions("soy milk", milk));
        assertTrue(matcher.isCalled("Phone calls", "phone calls"));
        assertFalse(matcher.isCalled("Garden", "garden tools"));
    }

    @Test
    void aReportMayHaveAnotherVerbAtItsEndWhereTheTitleHasOneThere() {
        var urdu = new TaskMatcher(
                new TitleWords(text -> text, Map.of(), Set.of(), List.of("na"), Map.of("dhul", "dhona"), List.of()),
                Set.of(),
                Set.of("dhona", "bharna"));
        var tasks = tasks("kapre istri karwana", "kapre bharna", "dukan");

        assertEquals(
                List.of("kapre bharna"),
                urdu.find("kapre dhul", tasks, true).stream()
                        .map(found -> found.task().title())
                        .toList());
        assertEquals(List.of(), urdu.find("kapre dhul", tasks, false));
        assertEquals(List.of(), found("washed the dog", true, "Dog mow"));
    }
}
