package dev.todochatbot.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A machine as a script sees it: a PATH with what every system has, and stubs for the rest. A stub is the body of a bash script;
 * how it was called is written down.
 */
final class Machine {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> EVERYWHERE = List.of(
            "awk",
            "bash",
            "cat",
            "df",
            "dirname",
            "env",
            "getconf",
            "grep",
            "head",
            "mkdir",
            "mktemp",
            "readlink",
            "rm",
            "sed",
            "seq",
            "sh",
            "sleep",
            "sort",
            "tail",
            "tee",
            "tr",
            "uname");

    private final Path bin;
    private final Path calls;
    private final Map<String, String> environment = new HashMap<>();

    Machine(Path folder) throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
        calls = Files.createFile(folder.resolve("calls"));
        environment.put("HOME", folder.toString());
        environment.put("TMPDIR", folder.toString());
        having(EVERYWHERE.toArray(String[]::new));
    }

    /** With the real tools of these names. */
    Machine having(String... tools) throws IOException {
        for (var tool : tools)
            Files.createSymbolicLink(bin.resolve(tool), find(tool).orElseThrow());
        return this;
    }

    /** Where this machine has a tool. */
    static Optional<Path> find(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Machine with(String tool, String body) {
        var script = """
            #!%s
            echo "%s $*" >>'%s'
            %s
            """.formatted(bin.resolve("bash"), tool, calls, body);
        try {
            Files.writeString(bin.resolve(tool), script).toFile().setExecutable(true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    Machine without(String tool) throws IOException {
        Files.deleteIfExists(bin.resolve(tool));
        return this;
    }

    Machine setting(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Outcome run(String script, String... arguments) throws IOException, InterruptedException {
        return answering("", script, arguments);
    }

    /** As {@link #run}, with a person who types this line. */
    Outcome answering(String line, String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(REPOSITORY.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(REPOSITORY.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        try (var in = process.outputWriter()) {
            in.write(line);
        }
        var words = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), words, Files.readAllLines(calls));
    }

    /** How a script ended, what it printed, and the programs it called with their arguments. */
    record Outcome(int status, String words, List<String> calls) {
        boolean called(String begin) {
            return calls.stream().anyMatch(call -> call.startsWith(begin));
        }
    }
}
