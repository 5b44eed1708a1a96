package dev.todochatbot.understanding.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.figures.Case.Sort;
import org.yaml.snakeyaml.Yaml;

/** What others collected, one sentence a line: odd lines are half A, even lines half B. */
public final class Phrases {

    private static final Set<String> QUESTIONS =
            Set.of("reminder", "todo_list", "shopping_list", "calendar_query", "lists_query");

    /** A few lists and tasks, as people have. */
    private static final Account ACCOUNT = new Account(
            List.of(
                    task(1, "Pay phone bill", "Inbox"),
                    task(2, "Email Jonas", "Work", "work"),
                    task(3, "Toilet paper", "Shopping"),
                    task(4, "Mow the lawn", "Home"),
                    task(5, "Prepare the slides", "Work"),
                    task(6, "Call the dentist", "Inbox")),
            List.of("Inbox", "Shopping", "Work", "Home"),
            Set.of("work"),
            Focus.NONE);

    private Phrases() {}

    private static KnownTask task(int number, String title, String list, String... tags) {
        return new KnownTask("task-" + number, number, title, null, false, List.of(tags), list);
    }

    /** The same with further tasks. */
    public static Account account(List<String> titles) {
        var tasks = new ArrayList<>(ACCOUNT.tasks());
        titles.forEach(title -> tasks.add(task(tasks.size() + 1, title, "Inbox")));
        return new Account(tasks, ACCOUNT.lists(), ACCOUNT.tags(), Focus.NONE);
    }

    static List<Case> of(Path file) {
        try {
            var cases = new ArrayList<Case>();
            String name = file.getFileName().toString();
            String set = name.substring(0, name.indexOf('.'));
            int line = 0;
            for (String text : Files.readAllLines(file)) {
                line++;
                Map<String, String> read = new Yaml().load(text);
                cases.add(of(set, line % 2 == 0, read.get("text"), read.get("intent")));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(String set, boolean even, String text, String kind) {
        Sort sort = kind.equals("other") ? Sort.FOREIGN : QUESTIONS.contains(kind) ? Sort.QUESTION : Sort.ORDER;
        return new Case(
                set + (even ? " B" : " A"),
                kind,
                text,
                sort,
                switch (sort) {
                    case QUESTION -> Case.LOOK;
                    case ORDER -> Case.DO;
                    case TALK -> Case.SAY;
                    case FOREIGN -> Case.LEAVE;
                },
                ACCOUNT,
                even,
                List.of());
    }
}
