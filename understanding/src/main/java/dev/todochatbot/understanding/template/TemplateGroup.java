package dev.todochatbot.understanding.template;

import java.util.List;
import java.util.Map;

/** Templates that mean the same, with sentences that they must read. */
public record TemplateGroup(String file, List<Template> templates, List<Example> examples) {

    /**
     * @param say the sentence
     * @param slots what each must hold, in small letters, by its name
     * @param missing whether the account has no such task, list or tag
     */
    public record Example(String say, Map<String, String> slots, boolean missing) {}
}
