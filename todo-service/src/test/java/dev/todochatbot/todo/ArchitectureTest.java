package dev.todochatbot.todo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.todochatbot.common.database.Sql;
import dev.todochatbot.fixtures.HouseRules;
import dev.todochatbot.when.rule.RecurrenceRules;
import dev.todochatbot.when.rule.Rule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "dev.todochatbot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String COMMON = "dev.todochatbot.common..";
    private static final String SERVICE = "dev.todochatbot.todo..";
    private static final String TASK = "dev.todochatbot.todo.task";

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

    /** Tasks, and what is counted, are statements (decision 16); nobody but its own package meets a managed row. */
    @ArchTest
    static final ArchRule panacheServesWhatHasAnIdentity = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .resideInAnyPackage("..todo.account", "..todo.list", "..todo.session", "..todo.token")
            .andShould()
            .bePackagePrivate();

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

    @ArchTest
    static final ArchRule resourcesNameWhatTheyProduce = HouseRules.resourcesNameWhatTheyProduce();

    @ArchTest
    static final ArchRule textFromOutsideMeetsNoBacktracking = HouseRules.textMeetsNoBacktracking(noClasses()
            .that()
            .resideInAnyPackage(SERVICE, COMMON)
            // Read at build time, and from our own settings
            .and()
            .resideOutsideOfPackages("dev.todochatbot.common.openapi", "dev.todochatbot.common.database")
            .and()
            .doNotHaveSimpleName("EcPrivateKeys"));

    /** Whoever reads words holds no connection: these do it before a transaction opens. */
    @ArchTest
    static final ArchRule wordsAreReadInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages("dev.todochatbot.todo.quickadd..", "dev.todochatbot.when..")
            .and()
            .haveNameNotMatching(".*\\.(TaskWords|QuickAdd|UserTime|Understandable)(\\$.*)?")
            .should()
            .callMethodWhere(describe(
                    "reads words",
                    call -> call.getName().equals("parse")
                                    && call.getTargetOwner().getPackageName().equals("dev.todochatbot.todo.quickadd")
                            || call.getTargetOwner().getPackageName().equals("dev.todochatbot.when.reading")
                                    && call.getTargetOwner().getSimpleName().equals("When")));

    /** Readers say what was meant, tasks what becomes of it: one way only. */
    @ArchTest
    static final ArchRule readersOfWordsKnowNoTasks = noClasses()
            .that()
            .resideInAPackage("dev.todochatbot.todo.quickadd..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TASK + "..");

    @ArchTest
    static final ArchRule packagesUseEachOtherInOneDirection =
            slices().matching("dev.todochatbot.todo.(**)").should().beFreeOfCycles();

    /** So its rules can be tried, and broken on trial, without one. */
    @ArchTest
    static final ArchRule whatATaskIsKnowsNoDatabase = noClasses()
            .that()
            .resideInAPackage(TASK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "jakarta.transaction..",
                    "jakarta.ws.rs..",
                    "dev.todochatbot.common.database..");

    @ArchTest
    static final ArchRule readingTasksChangesNothing = noClasses()
            .that()
            .resideInAPackage(TASK + ".read")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TASK + ".wish", TASK + ".write")
            .orShould()
            .callMethod(Sql.class, "update", DataSource.class, Map.class);

    /** Rules of callers are read where their words are. What is stored is read as it is. */
    @ArchTest
    static final ArchRule rulesAreReadWithTheWords = noClasses()
            .that()
            .resideOutsideOfPackage("dev.todochatbot.when..")
            .and()
            .doNotHaveSimpleName("NewRecurrence")
            // It tells other programs what is stored
            .and()
            .doNotHaveSimpleName("FeedRule")
            .should()
            .callMethod(RecurrenceRules.class, "normal", String.class)
            .orShould()
            .callMethod(Rule.class, "parse", String.class);

    @ArchTest
    static final ArchRule rulesAreReadBeforeTransactions = noClasses()
            .that()
            .doNotHaveSimpleName("TaskWords")
            .and()
            // Bodies are checked before anything is done
            .doNotHaveSimpleName("Validator")
            .should()
            .callMethodWhere(describe(
                    "reads a rule",
                    call -> call.getName().equals("normal")
                            && call.getTargetOwner().getSimpleName().equals("NewRecurrence")));

    @ArchTest
    static final ArchRule wordsAreNotReadInTransactions = noClasses()
            .that(describe(
                    "open transactions",
                    type -> type.isAnnotatedWith(Transactional.class)
                            || type.getMethods().stream()
                                    .anyMatch(method -> method.isAnnotatedWith(Transactional.class))))
            .should()
            .dependOnClassesThat(describe(
                    "read words",
                    type -> Set.of("TaskWords", "QuickAdd", "UserTime", "RecurrenceRules")
                            .contains(type.getSimpleName())));
}
