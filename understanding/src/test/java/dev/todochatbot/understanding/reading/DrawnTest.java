package dev.todochatbot.understanding.reading;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Intent.Sort;
import dev.todochatbot.understanding.template.Drawn;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Template;
import dev.todochatbot.understanding.template.Template.Trust;
import dev.todochatbot.understanding.template.Templates;
import dev.todochatbot.when.meaning.Speaker;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sentences drawn from the templates: a new template that hides another is found here. */
class DrawnTest {

    private static final int OF_EACH_INTENT = 50;
    private static final int PAIRS = 500;
    private static final int STRINGS = 2000;

    private static final Speaker SPEAKER = Speaker.at(ZonedDateTime.parse("2026-03-10T10:00:00+01:00[Europe/Berlin]"));
    private static final List<String> TITLES =
            List.of("Mow the lawn", "Pay the phone bill", "Sharpen the knives", "Descale the kettle", "Oil the hinges");
    private static final Map<Kind, List<String>> FILLINGS = Map.ofEntries(
            Map.entry(Kind.TASK, List.of("the lawn", "the phone bill", "the knives", "the kettle", "task 3")),
            Map.entry(Kind.TEXT, List.of("wax the skis", "patch the tent", "order printer ink", "soap")),
            Map.entry(Kind.DATE, List.of("tomorrow", "friday", "monday")),
            Map.entry(Kind.PERIOD, List.of("this week", "this month")),
            Map.entry(Kind.DURATION, List.of("two days", "an hour")),
            Map.entry(Kind.LIST, List.of("shopping", "garden")),
            Map.entry(Kind.TAG, List.of("#home", "#urgent")),
            Map.entry(Kind.PRIORITY, List.of("high", "low")),
            Map.entry(Kind.NUMBER, List.of("2", "three")),
            Map.entry(Kind.ORDINAL, List.of("second", "last")));
    private static final Map<Kind, List<String>> REPEATED =
            Map.of(Kind.TASK, FILLINGS.get(Kind.TASK), Kind.DATE, List.of("every monday", "every two weeks", "daily"));
    private static final Account ACCOUNT = account();

    private final Understanding understanding = Understanding.of(List.of("en"));
    private final Templates templates = Templates.of(Language.of("en"));

    private static Account account() {
        var tasks = new ArrayList<KnownTask>();
        for (String title : TITLES) {
            tasks.add(new KnownTask(title, tasks.size() + 1, title, null, false, List.of(), "Inbox"));
        }
        return new Account(tasks, List.of("Inbox", "Shopping", "Garden"), Set.of("home", "urgent"), Focus.NONE);
    }

    /** Templates by what they mean, without those that only mean something after another turn. */
    private Map<Intent, List<Template>> byIntent() {
        var byIntent = new EnumMap<Intent, List<Template>>(Intent.class);
        templates.groups().stream()
                .flatMap(group -> group.templates().stream())
                .filter(template -> template.trust() == Trust.FULL && !template.subjectBefore())
                .filter(template -> template.intent().sort() != Sort.CONVERSATION)
                .forEach(template -> byIntent.computeIfAbsent(template.intent(), _ -> new ArrayList<>())
                        .add(template));
        return byIntent;
    }

    /** Look-ups answer each other's questions, and talk is talk. */
    private static boolean isTheSame(Intent one, Intent other) {
        return one == other || one.sort() == other.sort() && one.sort() != Sort.CHANGE;
    }

    private Intent likeliest(String sentence) {
        return understanding
                .weigh(sentence, ACCOUNT, SPEAKER)
                .likeliest(_ -> true)
                .orElse(Intent.FOREIGN);
    }

    @Test
    void sentencesOfEachIntentReadAsThatKindOfAct() {
        var random = new Random(1);
        var confused = new TreeMap<String, Integer>();
        int right = 0;
        int all = 0;
        for (var some : byIntent().entrySet()) {
            boolean repeats = some.getKey() == Intent.REPEAT;
            var drawn = new Drawn(templates.language(), repeats ? REPEATED : FILLINGS, 1);
            for (int i = 0; i < OF_EACH_INTENT; i++) {
                String sentence = drawn.from(
                        some.getValue().get(random.nextInt(some.getValue().size())));
                if (sentence == null) {
                    continue;
                }
                Intent read = likeliest(sentence);
                all++;
                if (isTheSame(read, some.getKey())) {
                    right++;
                } else {
                    confused.merge(some.getKey() + " as " + read, 1, Integer::sum);
                    if (System.getProperty("drawn") != null) {
                        System.out.println(some.getKey() + " as " + read + ": " + sentence);
                    }
                }
            }
        }
        assertTrue(right >= 0.95 * all, right + " of " + all + ": " + confused);
    }

    @Test
    void politenessCapitalsAPointAndASlipDoNotChangeTheAct() {
        var drawn = new Drawn(templates.language(), FILLINGS, 2);
        var random = new Random(2);
        var intents = List.copyOf(byIntent().entrySet());
        int same = 0;
        int all = 0;
        var changed = new ArrayList<String>();
        while (all < PAIRS) {
            var some = intents.get(random.nextInt(intents.size())).getValue();
            String sentence = drawn.from(some.get(random.nextInt(some.size())));
            if (sentence == null) {
                continue;
            }
            String other = varied(sentence, all % 5, random);
            all++;
            if (likeliest(sentence) == likeliest(other)) {
                same++;
            } else {
                changed.add(sentence + " / " + other);
            }
        }
        assertTrue(same >= 0.97 * all, same + " of " + all + ": " + changed);
    }

    private static String varied(String sentence, int how, Random random) {
        return switch (how) {
            case 0 -> "please " + sentence;
            case 1 -> sentence.toUpperCase(Locale.ROOT);
            case 2 -> Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
            case 3 -> "um " + sentence;
            default -> slipped(sentence, random);
        };
    }

    /** One letter of a long word is left out. */
    private static String slipped(String sentence, Random random) {
        String[] words = sentence.split(" ");
        for (int i = 0; i < words.length; i++) {
            int at = random.nextInt(words.length);
            if (words[at].length() > 5 && words[at].chars().allMatch(Character::isLetter)) {
                int letter = 1 + random.nextInt(words[at].length() - 2);
                words[at] = words[at].substring(0, letter) + words[at].substring(letter + 1);
                break;
            }
        }
        return String.join(" ", words);
    }

    /** Whatever letters and words come: what changes something was read by a template, or asks. */
    @Test
    void nothingButATemplateEverChangesSomething() {
        var random = new Random(3);
        var words = templates.vocabulary().words();
        for (int i = 0; i < STRINGS; i++) {
            var text = new StringBuilder();
            for (int word = random.nextInt(12); word >= 0; word--) {
                text.append(random.nextInt(3) == 0 ? noise(random) : words.get(random.nextInt(words.size())))
                        .append(' ');
            }
            String message = text.toString();
            understanding.weigh(message, ACCOUNT, SPEAKER).readings().stream()
                    .filter(Reading::isLoose)
                    .forEach(reading -> assertTrue(reading.is(Sort.LOOKUP), message));
            understanding.understand(message, ACCOUNT, SPEAKER);
        }
    }

    private static String noise(Random random) {
        var noise = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            noise.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x2fff) + 1 : ' ' + random.nextInt(95));
        }
        return noise.toString();
    }
}
