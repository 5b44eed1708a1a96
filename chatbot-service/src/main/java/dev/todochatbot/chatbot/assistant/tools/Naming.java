package dev.todochatbot.chatbot.assistant.tools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.re2j.Pattern;
import dev.todochatbot.chatbot.todo.TodoTask;

/**
 * Whether the user has named the tasks that a remote engine wants to change, or has spoken of a set of them. Such an engine
 * does not say how it found a task, so its calls are held against the user's words, and in doubt it is a set.
 */
final class Naming {
    /** What makes a set of tasks, in the languages that we know; without one of these a set is recognised by its names missing. */
    private static final Set<String> SETS =
            words("all every each everything any whole entire rest remaining others overdue"
                    + " tasks todos items things ones entries reminders stuff"
                    + " alle alles allen aller jede jeden jedes jeder sämtliche sämtlichen ganze ganzen übrige übrigen restlichen"
                    + " aufgaben überfällig überfällige überfälligen"
                    + " todas toda cada tareas pendientes vencidas atrasadas"
                    + " سب تمام ہر سارے ساری سبھی کاموں");

    /** "tasks 2, 4 and 5" names three, "the next 2 tasks" none. */
    private static final Set<String> NUMBERED = words(
            "# task tasks todo todos item items number numbers no nr nummer aufgabe aufgaben tarea tareas número کام نمبر");

    private static final Set<String> BETWEEN = words("# and or und oder y e o & plus as well اور");
    private static final Set<String> ONE = words("it that this one first second third fourth fifth last latter former"
            + " es das dies dieses diese den ihn sie erste zweite dritte letzte lo la eso esta este ese primera segunda última"
            + " یہ اسے اس وہ");
    private static final Set<String> COMMON =
            words("the and for with from into onto our your their about und der die das"
                    + " den dem des ein eine einen mit von für los las una del con para por کا کی کے کو میں سے");
    private static final int SHORTEST = 3;

    private final SpokenWords said;
    private final Set<String> numbers = new HashSet<>();

    Naming(String message) {
        this.said = SpokenWords.of(message);
        boolean counts = false;
        for (var word : said.all()) {
            boolean number = isNumber(word);
            if (number && counts) numbers.add(word);
            counts = NUMBERED.contains(word) || counts && (number || BETWEEN.contains(word));
        }
    }

    private static Set<String> words(String list) {
        return Set.of(Pattern.compile(" ").split(list));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** @param others the other tasks that this turn changes */
    Reach of(TodoTask task, List<TodoTask> others) {
        var number = String.valueOf(task.number());
        var title = SpokenWords.of(task.title()).all();
        if (numbers.contains(number) || said.say(title) && !SETS.containsAll(title)) return Reach.NAMED;
        if (speaksOfSet(task, others)) return Reach.SWEPT;
        if (said.all().contains(number) || distinguishes(title, others)) return Reach.NAMED;
        return others.isEmpty() && said.has(ONE) ? Reach.NAMED : Reach.SWEPT;
    }

    private boolean speaksOfSet(TodoTask task, List<TodoTask> others) {
        var left = said.without(SpokenWords.of(task.title()).all());
        for (var other : others)
            left = left.without(SpokenWords.of(other.title()).all());
        if (numbers.isEmpty()) return left.has(SETS);
        // "tasks 2 and 4" are no set
        var sets = new HashSet<>(SETS);
        sets.removeAll(NUMBERED);
        return left.has(sets);
    }

    /** A word of the title is said, and no other task of this turn has it. */
    private boolean distinguishes(List<String> title, List<TodoTask> others) {
        var shared = new ArrayList<String>();
        others.forEach(other -> shared.addAll(SpokenWords.of(other.title()).all()));
        return title.stream()
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word) && !SETS.contains(word))
                .filter(word -> shared.stream().noneMatch(other -> alike(word, other)))
                .anyMatch(word -> said.all().stream().anyMatch(spoken -> alike(word, spoken)));
    }

    /** The same, but for an ending. */
    private static boolean alike(String one, String other) {
        if (one.equals(other)) return true;
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) same++;
        return same > SHORTEST && Math.max(one.length(), other.length()) - same <= 3;
    }
}
