package dev.todochatbot.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What native executables have to be told and a JVM finds out by itself; Quarkus sees the types of resources alone. */
class NativeTest {

    private static final String OURS = "dev.todochatbot.";
    private static final String REGISTERED = "io.quarkus.runtime.annotations.RegisterForReflection";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(Stream.of("common", "todo-service", "chatbot-service", "web-frontend")
                    .map(NativeTest::classes)
                    .toList());

    private static Path classes(String module) {
        return Path.of("..", module, "target", "classes");
    }

    /** Read or written by Jackson, or made of a row by Hibernate. */
    @Test
    void recordsThatCodeNamesAreRegistered() {
        var named = CLASSES.stream()
                // tells its own requests apart by their classes
                .filter(type -> !type.getPackageName().contains(".engine.builtin."))
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(code -> code.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getRawType);
        assertRegistered(named);
    }

    @Test
    void recordsInJsonColumnsAreRegistered() {
        var stored = CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith("org.hibernate.annotations.JdbcTypeCode"))
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream());
        assertRegistered(stored);
    }

    @Test
    void resultsOfToolsAreRegistered() {
        var results = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType("io.quarkiverse.mcp.server.Tool").stream())
                .flatMap(tool -> tool.get("outputSchema").stream())
                .map(schema ->
                        (JavaClass) ((JavaAnnotation<?>) schema).get("from").orElseThrow());
        assertRegistered(results);
    }

    @Test
    void bodiesOfResponsesAreRegistered() {
        var bodies = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method
                        .tryGetAnnotationOfType(
                                "org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema")
                        .stream())
                .map(response -> (JavaClass) response.get("value").orElseThrow());
        assertRegistered(bodies);
    }

    private static void assertRegistered(Stream<JavaClass> types) {
        var records = types.filter(type -> type.isRecord() && type.getName().startsWith(OURS))
                .distinct()
                .toList();
        assertFalse(records.isEmpty());
        assertEquals(
                List.of(),
                records.stream()
                        .filter(type -> !registered(type))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList());
    }

    /** With the types of its components. */
    private static boolean registered(JavaClass type) {
        return type.tryGetAnnotationOfType(REGISTERED)
                        .flatMap(registration -> registration.get("registerFullHierarchy"))
                        .filter(Boolean.TRUE::equals)
                        .isPresent()
                || type.getEnclosingClass().filter(NativeTest::registered).isPresent();
    }

    /** Classes are initialized by the build: what it draws would be drawn by every process. */
    @Test
    void randomNumbersAreNoConstants() {
        var constant = CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isAssignableTo(Random.class))
                .toList();
        assertEquals(List.of(), constant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "todo-service", "chatbot-service", "web-frontend"})
    void filesThatCodeReadsAreIncluded(String module) throws IOException {
        var settings = new Properties();
        var file = classes(module).resolve("application.properties");
        if (Files.exists(file))
            try (var in = Files.newInputStream(file)) {
                settings.load(in);
            }
        var included = List.of(
                settings.getProperty("quarkus.native.resources.includes", "").split(","));
        var sources = Path.of("..", module, "src", "main", "java");
        try (var files = Files.walk(sources)) {
            var read = files.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> Documents.matches(
                            "getResource(?:AsStream)?\\((?:\"/?([^\"]+)\"|ROOT)", Documents.text(source)))
                    .map(call -> call.group(1) == null ? "META-INF/resources/**" : call.group(1))
                    .collect(toCollection(TreeSet::new));
            // Libraries read files, too
            included.forEach(read::remove);
            assertEquals(new TreeSet<>(), read);
        }
    }
}
