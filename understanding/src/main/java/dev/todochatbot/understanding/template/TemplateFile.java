package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.todochatbot.understanding.language.DataException;
import dev.todochatbot.understanding.language.LanguageFile;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.template.Template.Needs;
import dev.todochatbot.understanding.template.Template.Trust;
import dev.todochatbot.understanding.template.TemplateGroup.Example;

/** Reads the groups of templates in a file of a language. */
final class TemplateFile {

    private static final Set<String> KEYS = Set.of("say", "examples", "needs", "set", "subject", "trust");
    private static final Set<String> SETTINGS = Set.of(
            "report",
            "telegram",
            "verb",
            "from",
            "direction",
            "clear",
            "priority",
            "all",
            "place",
            "side",
            "append",
            "status",
            "due",
            "repeating",
            "orDue",
            "ask",
            "action",
            "intent",
            "reopens",
            "topic",
            "reply");

    private final String language;
    private final LanguageFile file;

    TemplateFile(String language, LanguageFile file) {
        this.language = language;
        this.file = file;
    }

    List<TemplateGroup> groups() {
        var groups = new ArrayList<TemplateGroup>();
        file.content().forEach((name, content) -> {
            Intent intent = intent(name);
            var list = LanguageFile.list(content);
            for (int i = 0; i < list.size(); i++) {
                String where = file.name() + ", " + name + ", group " + (i + 1);
                groups.add(group(language, where, intent, LanguageFile.map(where, list.get(i)), Map.of()));
            }
        });
        return groups;
    }

    private Intent intent(String name) {
        for (Intent intent : Intent.values()) {
            if (intent.written().equals(name) && intent != Intent.BARE && intent != Intent.FOREIGN) {
                return intent;
            }
        }
        throw new DataException(file.name(), "there is no intent \"" + name + "\"");
    }

    /** A group of what points to tasks: its sort is one of its fixed values. */
    static TemplateGroup target(String language, String where, String sort, Object content) {
        return group(language, where, null, LanguageFile.map(where, content), Map.of(Templates.TARGET, sort));
    }

    private static TemplateGroup group(
            String language, String where, Intent intent, Map<String, Object> content, Map<String, String> fixed) {
        only(where, content, KEYS);
        var set = texts(where, content.getOrDefault("set", Map.of()));
        only(where, set, SETTINGS);
        set.putAll(fixed);
        Needs needs = needs(where, (String) content.get("needs"));
        boolean before = flag(where, content, "subject", "before");
        Trust trust = trust(where, (String) content.get("trust"));
        var templates = LanguageFile.list(content.get("say")).stream()
                .map(say -> new Template(language, intent, String.valueOf(say), set, needs, before, trust))
                .toList();
        var examples = LanguageFile.list(content.get("examples")).stream()
                .map(example -> example(where, texts(where, example)))
                .toList();
        if (templates.isEmpty()) {
            throw new DataException(where, "has no \"say\"");
        }
        if (examples.isEmpty()) {
            throw new DataException(where, "has no example");
        }
        return new TemplateGroup(where, templates, examples);
    }

    private static Example example(String where, Map<String, String> content) {
        var slots = new LinkedHashMap<>(content);
        String say = slots.remove("say");
        if (say == null) {
            throw new DataException(where, "an example has no \"say\": " + content);
        }
        return new Example(say, slots, "true".equals(slots.remove("missing")));
    }

    private static boolean flag(String where, Map<String, Object> content, String key, String only) {
        Object value = content.get(key);
        if (value != null && !only.equals(value)) {
            throw new DataException(where, "\"" + key + "\" can only be \"" + only + "\", not: " + value);
        }
        return value != null;
    }

    private static Needs needs(String where, String value) {
        return switch (value) {
            case null -> Needs.NOTHING;
            case "found" -> Needs.FOUND;
            case "title" -> Needs.TITLE;
            case "changed" -> Needs.CHANGED;
            case "all" -> Needs.ALL;
            default -> throw new DataException(where, "\"needs\" can be found, title, changed or all, not: " + value);
        };
    }

    private static Trust trust(String where, String value) {
        return switch (value) {
            case null -> Trust.FULL;
            case "wish" -> Trust.WISH;
            case "bare" -> Trust.BARE;
            default -> throw new DataException(where, "\"trust\" can be wish or bare, not: " + value);
        };
    }

    private static void only(String where, Map<String, ?> content, Set<String> keys) {
        for (String key : content.keySet()) {
            if (!keys.contains(key)) {
                throw new DataException(
                        where, "knows no \"" + key.toLowerCase(Locale.ROOT) + "\"; one of " + keys + " is meant");
            }
        }
    }

    private static LinkedHashMap<String, String> texts(String where, Object content) {
        var made = new LinkedHashMap<String, String>();
        LanguageFile.map(where, content).forEach((key, value) -> made.put(key, String.valueOf(value)));
        return made;
    }
}
