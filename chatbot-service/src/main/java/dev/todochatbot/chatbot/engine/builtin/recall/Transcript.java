package dev.todochatbot.chatbot.engine.builtin.recall;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.todochatbot.chatbot.engine.Fence;
import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.Home;
import dev.todochatbot.when.meaning.Speaker;

/**
 * The conversation so far: the last message of the user, what this turn has called, and the turns before.
 *
 * @param lists names of the user's lists, those without tasks too
 */
public record Transcript(
        String message,
        PastTurn current,
        List<PastTurn> before,
        Map<String, TaskFacts> known,
        List<String> lists,
        LocalDateTime now,
        Home home) {

    private static final Pattern NOW =
            Pattern.compile("Now: (?<now>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})\\S* (?<zone>\\S+)");
    private static final Pattern LOCALE = Pattern.compile("Locale: (?<locale>[\\w-]+), dates as (?<order>dmy|mdy|ymd)");

    private static final String LISTS = "The user's lists are ";

    public static Transcript of(List<ChatMessage> messages) {
        var turns = new ArrayList<PastTurn>();
        var requests = new HashMap<String, ToolExecutionRequest>();
        List<String> lists = List.of();
        LocalDateTime now = null;
        var home = new Home(ZoneOffset.UTC, DateOrder.DMY, Locale.ENGLISH);
        for (ChatMessage message : messages) {
            switch (message) {
                case SystemMessage system -> {
                    Matcher matcher = NOW.matcher(system.text());
                    if (matcher.find()) {
                        now = LocalDateTime.parse(matcher.group("now"));
                        home = home(zone(matcher.group("zone")), LOCALE.matcher(system.text()));
                    }
                    int named = system.text().indexOf(LISTS);
                    lists = named < 0 ? List.of() : Fence.contents(system.text().substring(named));
                }
                case UserMessage user ->
                    turns.add(new PastTurn(user.singleText(), new ArrayList<>(), new StringBuilder()));
                case AiMessage assistant
                when !turns.isEmpty() -> {
                    if (assistant.text() != null) {
                        turns.getLast().said().append(assistant.text()).append('\n');
                    }
                    assistant.toolExecutionRequests().forEach(request -> requests.put(request.id(), request));
                }
                case ToolExecutionResultMessage result
                when !turns.isEmpty() -> turns.getLast().uses().add(use(result, requests.get(result.id())));
                default -> {}
            }
        }
        PastTurn current =
                turns.isEmpty() ? new PastTurn("", new ArrayList<>(), new StringBuilder()) : turns.removeLast();
        var known = new LinkedHashMap<String, TaskFacts>();
        turns.forEach(turn -> turn.uses().forEach(use -> collect(use.result(), known)));
        return new Transcript(current.message(), current, List.copyOf(turns), known, lists, now, home);
    }

    private static ToolUse use(ToolExecutionResultMessage result, ToolExecutionRequest request) {
        JsonNode answer = Json.read(result.text());
        boolean failed =
                Boolean.TRUE.equals(result.isError()) || answer.hasNonNull("code") && answer.hasNonNull("detail");
        return new ToolUse(result.toolName(), Json.read(request == null ? null : request.arguments()), answer, failed);
    }

    private static Home home(ZoneId zone, Matcher locale) {
        return locale.find()
                ? Home.of(zone.getId(), locale.group("order"), locale.group("locale"))
                : new Home(zone, DateOrder.DMY, Locale.ENGLISH);
    }

    /** The conversation as it was when that message was said. */
    public Transcript before(PastTurn turn) {
        return new Transcript(turn.message(), turn, before.subList(0, before.indexOf(turn)), known, lists, now, home);
    }

    /** Words of the message in its own letters, small and capital ones; others as they are. */
    public String asSaid(String words) {
        for (int at = 0; at + words.length() <= message.length(); at++) {
            if (message.regionMatches(true, at, words, 0, words.length())) {
                return message.substring(at, at + words.length());
            }
        }
        return words;
    }

    public ZoneId zone() {
        return home.zone();
    }

    /** Who said all this, here and now. */
    public Speaker speaker() {
        var local = now == null ? LocalDateTime.now(home.zone()) : now;
        return new Speaker(local.atZone(home.zone()), home.dateOrder(), home.locale());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.replaceFirst("[,.;]$", ""));
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    /** All tasks anywhere in a result; the newest words about a task count, but a mere mention does not hide what is known. */
    private static void collect(JsonNode node, Map<String, TaskFacts> known) {
        if (node.isObject()) {
            TaskFacts task = TaskFacts.of(node);
            if (task != null && (task.status() != null || !known.containsKey(task.id()))) {
                known.put(task.id(), task);
            }
        }
        node.forEach(child -> collect(child, known));
    }

    /** Ids of the tasks that "it" and "them" may mean: what the latest turn with tasks changed, offered or listed. */
    public List<String> focus() {
        for (PastTurn turn : before.reversed()) {
            List<String> tasks = turn.touched(known).isEmpty() ? turn.named(known) : turn.touched(known);
            if (!tasks.isEmpty()) {
                return tasks;
            }
        }
        return List.of();
    }

    /** Whether {@link #focus} is what changes have touched, none of which still waits, and not what was listed. */
    public boolean focusesOnNames() {
        for (PastTurn turn : before.reversed()) {
            boolean touched = !turn.touched(known).isEmpty();
            if (touched || !turn.named(known).isEmpty()) {
                return touched && turn.uses().stream().noneMatch(ToolUse::isPending);
            }
        }
        return false;
    }

    /** Ids in the order of the latest reply that named at least so many tasks. */
    public List<String> listing(int atLeast) {
        for (PastTurn turn : before.reversed()) {
            List<String> tasks = turn.offered().isEmpty() ? turn.named(known) : turn.offered();
            if (tasks.size() >= atLeast) {
                return tasks;
            }
        }
        return List.of();
    }
}
