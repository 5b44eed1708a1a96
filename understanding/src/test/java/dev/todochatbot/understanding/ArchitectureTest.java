package dev.todochatbot.understanding;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

/** What keeps this module small in what it needs. */
@AnalyzeClasses(packages = "dev.todochatbot.understanding", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule understandingUsesWhenAndNoFramework = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.todochatbot.understanding..",
                    "dev.todochatbot.when..",
                    "java..",
                    "org.yaml.snakeyaml..",
                    "org.apache.commons.text..");

    @ArchTest
    static final ArchRule eachPackageUsesOnlyThoseBeforeIt = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("request")
            .definedBy("..understanding.request..")
            .layer("language")
            .definedBy("..understanding.language..")
            .layer("speech")
            .definedBy("..understanding.speech..")
            .layer("template")
            .definedBy("..understanding.template..")
            .layer("judge")
            .definedBy("..understanding.judge..")
            .layer("account")
            .definedBy("..understanding.account..")
            .layer("filling")
            .definedBy("..understanding.filling..")
            .layer("reading")
            .definedBy("..understanding.reading..")
            .whereLayer("reading")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("filling")
            .mayOnlyBeAccessedByLayers("reading")
            .whereLayer("account")
            .mayOnlyBeAccessedByLayers("filling", "reading")
            .whereLayer("judge")
            .mayOnlyBeAccessedByLayers("reading")
            .whereLayer("template")
            .mayOnlyBeAccessedByLayers("judge", "account", "filling", "reading")
            .whereLayer("speech")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("language")
            .mayOnlyBeAccessedByLayers("speech", "template", "judge", "account", "filling", "reading");

    /** A message comes from outside: no pattern may run over it. */
    @ArchTest
    static final ArchRule noPatternRunsOverAMessage =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.regex.Pattern");
}
