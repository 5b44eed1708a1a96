package dev.todochatbot.chatbot;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.todochatbot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule todoServiceIsReachedOverHttpOnly = noClasses()
            .that()
            .resideInAPackage("dev.todochatbot.chatbot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.todochatbot.todo..", "dev.todochatbot.web..");

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("dev.todochatbot.chatbot.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule anEngineReachesNeitherToolsNorApprovals = noClasses()
            .that()
            .resideInAPackage("..chatbot.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..chatbot.assistant..", "..chatbot.approval..", "..chatbot.conversation..");

    @ArchTest
    static final ArchRule onlyApprovalsAndTheTurnLoopRunTools = noClasses()
            .that()
            .resideOutsideOfPackages("..chatbot.assistant..", "..chatbot.approval..", "..chatbot.todo..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("TodoTools");

    /** One that does not would answer any media type that is asked for, with what Java makes of the entity. */
    @ArchTest
    static final ArchRule resourcesNameWhatTheyProduce = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Produces.class);

    /**
     * Whatever is read here came from outside: java.util.regex goes back and forth in it, RE2/J does not. The built-in engine
     * has a budget of steps instead.
     */
    @ArchTest
    static final ArchRule textFromOutsideIsReadInLinearTime = noClasses()
            .that()
            .resideInAPackage("dev.todochatbot.chatbot..")
            .and()
            .resideOutsideOfPackage("..chatbot.engine.builtin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Pattern.class, Email.class)
            .orShould()
            .callMethodWhere(target(owner(type(String.class)))
                    .and(target(name("matches")
                            .or(name("replaceAll"))
                            .or(name("replaceFirst"))
                            .or(name("split"))
                            .or(name("splitWithDelimiters")))));
}
