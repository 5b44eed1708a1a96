package dev.todochatbot.chatbot;

import java.util.List;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.todochatbot.fixtures.HouseRules;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

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

    /** A turn is kept, told, run and equipped in packages of their own; the loop stands above them. */
    @ArchTest
    static final ArchRule theAssistantsPartsFormNoCircle = slices().matching("dev.todochatbot.chatbot.assistant.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule theAssistantsPartsDoNotKnowTheLoop = noClasses()
            .that()
            .resideInAPackage("..chatbot.assistant.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..chatbot.assistant");

    /** What others of a feature build on knows nothing of them. */
    @ArchTest
    static final ArchRule partsOfAFeatureKnowOnlyWhatTheyStandOn = CompositeArchRule.of(List.of(
            knowNothingOf("..chatbot.approval.tool", "..chatbot.approval", "..chatbot.approval.shown"),
            knowNothingOf("..chatbot.approval.shown", "..chatbot.approval", "..chatbot.approval.tool"),
            knowNothingOf("..chatbot.engine.wire", "..chatbot.engine", "..chatbot.engine.builtin.."),
            knowNothingOf("..chatbot.todo", "..chatbot.todo.session", "..chatbot.todo.tool"),
            knowNothingOf("..chatbot.todo.session", "..chatbot.todo.tool"),
            knowNothingOf("..chatbot.todo.tool", "..chatbot.todo.session")));

    private static ArchRule knowNothingOf(String part, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(part)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

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

    /** Turns and approvals are written whole, by their version (decision 16). */
    @ArchTest
    static final ArchRule panacheServesConversations = classes()
            .that()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .resideInAPackage("..chatbot.conversation")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule resourcesNameWhatTheyProduce = HouseRules.resourcesNameWhatTheyProduce();

    /** The built-in engine has a budget of steps instead. */
    @ArchTest
    static final ArchRule textFromOutsideIsReadInLinearTime = HouseRules.textMeetsNoBacktracking(noClasses()
            .that()
            .resideInAPackage("dev.todochatbot.chatbot..")
            .and()
            .resideOutsideOfPackage("..chatbot.engine.builtin.."));
}
