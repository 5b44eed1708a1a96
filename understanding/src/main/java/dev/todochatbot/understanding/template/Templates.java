package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.understanding.language.DataException;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.LanguageFile;
import dev.todochatbot.understanding.language.Tokenizer;
import dev.todochatbot.understanding.language.Vocabulary;

/**
 * All that a language says in templates, ready to read messages. It is made once and may be used by many at the same time.
 *
 * @param vocabulary the folded words of all templates
 * @param groups of requests, as they stand in the files, with their examples
 * @param targetGroups the same of what points to tasks
 * @param requests reads a message, or a part of one
 * @param targets reads the words of a {@code {task}}: what they point to; {@code set} holds it as {@link #TARGET}
 */
public record Templates(
        Language language,
        Tokenizer tokenizer,
        Vocabulary vocabulary,
        List<TemplateGroup> groups,
        List<TemplateGroup> targetGroups,
        Matcher requests,
        Matcher targets,
        Spotters spotters) {

    /** In {@link Template#set}: what sort of target it is, by the name in {@code words.yaml}. */
    public static final String TARGET = "target";

    /** @throws DataException if a file is wrong; it names the file, the place and the template */
    public static Templates of(Language language) {
        var groups = new ArrayList<TemplateGroup>();
        for (String name : language.files()) {
            var file = LanguageFile.find(language.code(), name + ".yaml");
            if (file == null) {
                throw new DataException(language.code() + "/" + name + ".yaml", "there is no such file");
            }
            groups.addAll(new TemplateFile(language.code(), file).groups());
        }
        return of(language, groups);
    }

    /** The same without groups, as the build has made them of these files: in a fraction of the time. */
    public static Templates built(Language language) {
        var built = TemplateBuild.find(language);
        return built != null ? built : of(language);
    }

    static Templates of(Language language, List<TemplateGroup> groups) {
        return new TemplateLoader(language).load(groups);
    }
}
