package dev.todochatbot.when;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What keeps this module usable by everybody. */
@AnalyzeClasses(packages = "dev.todochatbot.when", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule whenUsesNobodyOfOursAndNoFramework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.todochatbot.when..",
                    "java..",
                    "org.dmfs..",
                    "com.google.re2j..",
                    "com.fasterxml.jackson.annotation..",
                    "org.eclipse.microprofile.openapi.annotations..");

    @ArchTest
    static final ArchRule packagesUseEachOtherInOneDirection =
            slices().matching("dev.todochatbot.(when..)").should().beFreeOfCycles();
}
