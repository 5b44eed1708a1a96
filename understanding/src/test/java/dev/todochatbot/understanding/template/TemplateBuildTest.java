package dev.todochatbot.understanding.template;

import dev.todochatbot.understanding.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

class TemplateBuildTest {

    @ParameterizedTest
    @MethodSource("dev.todochatbot.understanding.template.ExamplesTest#languages")
    void whatTheBuildHasMadeReadsAsItsSourcesDo(String code) {
        var language = Language.of(code);
        var built = TemplateBuild.find(language);
        assertNotNull(built, "the build has made them of these very sources");
        var made = Templates.of(language);
        assertEquals(made.requests().size(), built.requests().size());
        for (TemplateGroup group : made.groups()) {
            for (var example : group.examples()) {
                var own = Said.of(made, example.say());
                var other = Said.of(built, example.say());
                assertEquals(own.matches(), other.matches());
                assertEquals(own.target(made).matches(), other.target(built).matches());
            }
        }
    }
}
