package dev.todochatbot.web;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.todochatbot.fixtures.HouseRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.todochatbot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theServicesAreReachedOverHttpOnly = noClasses()
            .that()
            .resideInAPackage("dev.todochatbot.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.todochatbot.todo..", "dev.todochatbot.chatbot..", "java.sql..");

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("dev.todochatbot.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pagesKnowNothingOfSessions = noClasses()
            .that()
            .resideInAPackage("..web.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web.session..", "..web.gateway..");

    @ArchTest
    static final ArchRule onlySessionsHandleTokens = classes()
            .that()
            .haveSimpleNameStartingWith("SessionTokens")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("..web.session..");

    /** Every address and header came from outside. */
    @ArchTest
    static final ArchRule textFromOutsideMeetsNoBacktracking =
            HouseRules.textMeetsNoBacktracking(noClasses().that().resideInAPackage("dev.todochatbot.web.."));
}
