package dev.todochatbot.understanding.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML file of a language, whose scalars all are texts: "no" is a word and "2" one that is written in digits.
 *
 * @param name for messages: {@code en/words.yaml}
 */
public record LanguageFile(String name, Map<String, Object> content) {

    /** @return null if there is none of that name */
    public static LanguageFile find(String code, String file) {
        String name = code + "/" + file;
        try (var stream = stream(code, file)) {
            return stream == null ? null : read(name, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean exists(String code, String file) {
        return LanguageFile.class.getResource("/language/" + code + "/" + file) != null;
    }

    /** Null if there is none of that name. */
    public static InputStream stream(String code, String file) {
        return LanguageFile.class.getResourceAsStream("/language/" + code + "/" + file);
    }

    public static LanguageFile read(String name, Reader text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setWarnOnDuplicateKeys(false);
        var dumping = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextsOnly());
        try {
            Object content = yaml.load(text);
            return new LanguageFile(name, content == null ? Map.of() : map(name, content));
        } catch (YAMLException e) {
            throw new DataException(name, e.getMessage());
        }
    }

    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: what is not marked otherwise is a text
        }
    }

    public static Map<String, Object> map(String where, Object content) {
        if (!(content instanceof Map<?, ?> map)) {
            throw new DataException(where, "needs names with values, not: " + content);
        }
        var made = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> made.put(String.valueOf(name), value));
        return made;
    }

    /** A list, or a single value as one; nothing as none. */
    public static List<?> list(Object content) {
        if (content == null || "".equals(content)) {
            return List.of();
        }
        return content instanceof List<?> list ? list : List.of(content);
    }

    /** With what another file holds: no key stands in both. */
    LanguageFile and(LanguageFile further, String file) {
        if (further == null) {
            throw new DataException(name, "names a file that is not there: " + file);
        }
        var both = new LinkedHashMap<>(content);
        further.content.forEach((key, value) -> {
            if (both.putIfAbsent(key, value) != null) {
                throw new DataException(further.name, "holds \"" + key + "\", and another file of words does too");
            }
        });
        return new LanguageFile(name, both);
    }

    List<String> texts(String key) {
        return list(content.get(key)).stream().map(value -> text(key, value)).toList();
    }

    Map<String, String> pairs(String key) {
        var made = new LinkedHashMap<String, String>();
        map(key).forEach((name, value) -> made.put(name, text(key + ", " + name, value)));
        return made;
    }

    Map<String, Object> map(String key) {
        Object value = content.get(key);
        return value == null || "".equals(value) || List.of().equals(value) ? Map.of() : map(name + ", " + key, value);
    }

    private String text(String where, Object value) {
        if (!(value instanceof String text)) {
            throw new DataException(name + ", " + where, "needs a text, not: " + value);
        }
        return text;
    }
}
