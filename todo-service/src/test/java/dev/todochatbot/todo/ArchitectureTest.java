package dev.todochatbot.todo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "dev.todochatbot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String COMMON = "dev.todochatbot.common..";
    private static final String SERVICE = "dev.todochatbot.todo..";

    @ArchTest
    static final ArchRule commonKnowsNoService = noClasses()
            .that()
            .resideInAPackage(COMMON)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SERVICE);

    @ArchTest
    static final ArchRule commonHasNoWordOfTheDomain = noClasses()
            .that()
            .resideInAPackage(COMMON)
            .should()
            .haveNameMatching("(?i).*(task|chat(?!bot)|conversation|turn).*");

    @ArchTest
    static final ArchRule packagesAreFeatures = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..dto..", "..mapper..", "..impl..", "..helper..", "..manager..");

    @ArchTest
    static final ArchRule resourcesArePackagePrivate =
            classes().that().areAnnotatedWith(Path.class).should().notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule entitiesKnowNothingOfHttp = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "com.fasterxml.jackson..", "io.vertx.."));

    @ArchTest
    static final ArchRule timeAndIdsAreInjected = noClasses()
            .that()
            .resideOutsideOfPackage("dev.todochatbot.common.ambient")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** One that does not would answer any media type that is asked for, with what Java makes of the entity. */
    @ArchTest
    static final ArchRule resourcesNameWhatTheyProduce = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Produces.class);
}
