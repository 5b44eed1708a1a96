package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.todochatbot.understanding.language.DataException;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.LanguageFile;
import dev.todochatbot.understanding.language.Tokenizer;
import dev.todochatbot.understanding.language.Vocabulary;

/** Makes the automata of a language of its groups of templates. */
final class TemplateLoader {

    private final Language language;
    private final Vocabulary vocabulary = new Vocabulary();

    TemplateLoader(Language language) {
        this.language = language;
    }

    Templates load(List<TemplateGroup> groups) {
        var requests = built(groups);
        var targets = targets();
        var pointing = built(targets);
        var polite = courtesy();
        // Only now the vocabulary is complete
        return new Templates(
                language,
                new Tokenizer(language, vocabulary),
                vocabulary,
                List.copyOf(groups),
                targets,
                matcher(requests),
                matcher(pointing),
                new Spotters(language, polite));
    }

    private record Built(Graph graph, List<Template> templates, Map<String, Set<String>> speakers) {}

    private Built built(List<TemplateGroup> groups) {
        var parser = new TemplateParser(language);
        var builder = new GraphBuilder(vocabulary);
        var templates = new ArrayList<Template>();
        var speakers = new HashMap<String, Set<String>>();
        var wrong = new ArrayList<String>();
        for (TemplateGroup group : groups) {
            for (Template template : group.templates()) {
                try {
                    Node node = parser.parse(template.say());
                    builder.add(node, templates.size());
                    speak(node, meant(template), speakers);
                } catch (TemplateException e) {
                    // All of them are told at once
                    wrong.add(group.file() + ": " + e.getMessage() + "\n  in: " + template.say());
                }
                templates.add(template);
            }
        }
        if (!wrong.isEmpty()) {
            throw new DataException(language.code(), String.join("\n", wrong));
        }
        return new Built(builder.build(), templates, speakers);
    }

    private static String meant(Template template) {
        return template.intent() == null
                ? template.set().get(Templates.TARGET)
                : template.intent().written();
    }

    /** Which intents say a word. */
    private static void speak(Node node, String intent, Map<String, Set<String>> speakers) {
        switch (node) {
            case Node.Word(String word) ->
                speakers.computeIfAbsent(word, _ -> new HashSet<>()).add(intent);
            case Node.Series(List<Node> items) -> items.forEach(item -> speak(item, intent, speakers));
            case Node.Choice(List<Node> choices) -> choices.forEach(choice -> speak(choice, intent, speakers));
            case Node.Optional(Node optional) -> speak(optional, intent, speakers);
            case Node.AnyOrder(List<Node> parts) -> parts.forEach(part -> speak(part, intent, speakers));
            case Node.Slot _ -> {}
        }
    }

    private Matcher matcher(Built built) {
        int intents = (int)
                built.templates().stream().map(TemplateLoader::meant).distinct().count();
        float[] information = new float[vocabulary.words().size()];
        for (int word = 0; word < information.length; word++) {
            int speakers = built.speakers()
                    .getOrDefault(vocabulary.word(word), Set.of())
                    .size();
            information[word] = speakers == 0 ? 0 : (float) Math.log((double) intents / speakers);
        }
        return new Matcher(built.graph(), built.templates(), Matcher.Words.of(language, vocabulary, information));
    }

    private Graph courtesy() {
        var parser = new TemplateParser(language);
        var builder = new GraphBuilder(vocabulary);
        for (String say : language.courtesy()) {
            try {
                builder.add(parser.parse(say), 0);
            } catch (TemplateException e) {
                throw new DataException(language.code() + "/words.yaml, courtesy", e.getMessage() + "\n  in: " + say);
            }
        }
        return builder.build();
    }

    /** What points to tasks: groups of templates by the sort of target. */
    private List<TemplateGroup> targets() {
        String where = language.code() + "/words.yaml, targets";
        var groups = new ArrayList<TemplateGroup>();
        if (!LanguageFile.list(language.targets()).isEmpty()) {
            LanguageFile.map(where, language.targets()).forEach((sort, content) -> {
                for (Object group : LanguageFile.list(content)) {
                    groups.add(TemplateFile.target(language.code(), where + ", " + sort, sort, group));
                }
            });
        }
        return groups;
    }
}
