package dev.todochatbot.understanding.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.todochatbot.understanding.language.Language;

/**
 * Parses the templates of a language, by recursive descent. The grammar stands in {@code language/README.md}. Rules are put
 * in where they are named; words are folded and contractions written out, as in the tokens of a message.
 */
final class TemplateParser {

    private static final int MOST_IN_ANY_ORDER = 4;

    private static final String VERBS = "verbs";

    private final Language language;
    /** Rules that are being put in. */
    private final Deque<String> within = new ArrayDeque<>();

    private final Map<String, Node> rules = new HashMap<>();

    TemplateParser(Language language) {
        this.language = language;
    }

    /** @throws TemplateException that says what is wrong */
    Node parse(String template) {
        return new Text(template).parse();
    }

    private Node rule(String name, String form) {
        if (form != null) {
            return verb(name, form);
        }
        String rule = language.rules().get(name);
        if (rule == null && isForm(name)) {
            return verb(VERBS, name);
        }
        if (rule == null) {
            throw new TemplateException("there is no rule <" + name + ">");
        }
        Node known = rules.get(name);
        if (known != null) {
            return known;
        }
        if (within.contains(name)) {
            throw new TemplateException("the rule <" + name + "> uses itself");
        }
        within.push(name);
        try {
            Node node = parse(rule);
            rules.put(name, node);
            return node;
        } catch (TemplateException e) {
            throw e.getMessage().contains("in the rule") ? e : e.within(name);
        } finally {
            within.pop();
        }
    }

    private boolean isForm(String name) {
        return language.verbs().values().stream().anyMatch(forms -> forms.containsKey(name));
    }

    /** {@code <move:past>}; {@code <past>} is that of any verb. */
    private Node verb(String name, String form) {
        var forms = name.equals(VERBS)
                ? language.verbs().values().stream()
                        .flatMap(verb -> verb.getOrDefault(form, List.of()).stream())
                        .toList()
                : language.verbs().getOrDefault(name, Map.of()).getOrDefault(form, List.of());
        if (forms.isEmpty()) {
            throw new TemplateException("the verbs have no <" + name + ":" + form + ">");
        }
        return choice(forms.stream().distinct().map(this::words).toList());
    }

    private Node words(String phrase) {
        var words = language.words(phrase);
        return series(words.stream().<Node>map(Node.Word::new).toList());
    }

    private static Node series(List<Node> items) {
        return items.size() == 1 ? items.getFirst() : new Node.Series(items);
    }

    private static Node choice(List<Node> choices) {
        return choices.size() == 1 ? choices.getFirst() : new Node.Choice(choices);
    }

    private final class Text {
        private final TemplateText text;

        Text(String text) {
            this.text = new TemplateText(text);
        }

        Node parse() {
            Node node = choices();
            if (!text.isAtAny("")) {
                throw text.tooMany();
            }
            return node;
        }

        private Node choices() {
            var choices = new ArrayList<Node>();
            do {
                choices.add(items());
            } while (text.take('|'));
            return choice(choices);
        }

        private Node items() {
            var items = new ArrayList<Node>();
            // Words are folded together: "to do" may be one word
            var plain = new StringBuilder();
            while (!text.isAtAny("|;)]")) {
                if (text.isAtSpecial()) {
                    flush(plain, items);
                    items.add(special());
                } else {
                    word(plain, items);
                }
            }
            flush(plain, items);
            if (items.isEmpty()) {
                throw text.wrong("nothing stands between two signs");
            }
            return series(items);
        }

        private void flush(StringBuilder plain, List<Node> items) {
            language.words(plain.toString()).forEach(word -> items.add(new Node.Word(word)));
            plain.setLength(0);
        }

        private void word(StringBuilder plain, List<Node> items) {
            String word = text.word();
            if (text.take('[')) {
                flush(plain, items);
                items.add(endings(word));
            } else {
                plain.append(' ').append(word);
            }
        }

        /** {@code complete[d|s]}. */
        private Node endings(String word) {
            var words = new ArrayList<Node>();
            words.add(words(word));
            for (String ending : text.upTo(']').split("\\|")) {
                if (ending.isBlank() || ending.chars().anyMatch(TemplateText::isSpecial)) {
                    throw text.wrong(
                            "\"" + word + "[\" needs endings; a word that may be missing has a space before it");
                }
                words.add(words(word + ending.strip()));
            }
            return choice(words);
        }

        private Node special() {
            if (text.take('(')) {
                return group();
            }
            if (text.take('[')) {
                Node node = choices();
                text.close(']');
                return new Node.Optional(node);
            }
            if (text.take('{')) {
                return slot(text.upTo('}'));
            }
            if (text.take('<')) {
                String[] parts = text.upTo('>').split(":", 2);
                return rule(parts[0], parts.length > 1 ? parts[1] : null);
            }
            throw text.tooMany();
        }

        private Node group() {
            var parts = new ArrayList<Node>();
            do {
                parts.add(choices());
            } while (text.take(';'));
            text.close(')');
            if (parts.size() > MOST_IN_ANY_ORDER) {
                throw text.wrong("more than " + MOST_IN_ANY_ORDER + " parts in any order");
            }
            return parts.size() == 1 ? parts.getFirst() : new Node.AnyOrder(parts);
        }

        private Node slot(String said) {
            String[] parts = said.split(":", 2);
            Kind kind = kind(parts[0]);
            if (kind.isOpen() && !within.isEmpty()) {
                throw new TemplateException("{" + said + "} is open, and stands in the rule <" + within.peek()
                        + ">: write it into the templates");
            }
            return new Node.Slot(kind, parts[parts.length - 1]);
        }

        private Kind kind(String name) {
            return Stream.of(Kind.values())
                    .filter(kind -> kind != Kind.COURTESY)
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> text.wrong("there is no slot {" + name + "}"));
        }
    }
}
