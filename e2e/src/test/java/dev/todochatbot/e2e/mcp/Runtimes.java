package dev.todochatbot.e2e.mcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where the clients of other languages run, with their packages; made once and kept until those change. */
final class Runtimes {

    static final Path PYTHON = Path.of("src/test/mcp/python").toAbsolutePath();

    private static final Path TYPESCRIPT = Path.of("src/test/mcp/typescript");
    private static final Path MADE = Path.of("target/mcp").toAbsolutePath();

    private Runtimes() {}

    /** The script, beside its packages. */
    static Path node() throws IOException, InterruptedException {
        var folder = MADE.resolve("typescript");
        var lock = "package-lock.json";
        var known = folder.resolve("node_modules/.package-lock.json");
        var isMade = Files.exists(known) && isSame(TYPESCRIPT.resolve(lock), folder.resolve(lock));
        Files.createDirectories(folder);
        for (var file : List.of("package.json", lock, "client.mjs"))
            Files.copy(TYPESCRIPT.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        if (!isMade) run(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        return folder.resolve("client.mjs");
    }

    static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "python3",
                                    "-c",
                                    "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** The interpreter of an environment that has the packages. */
    static Path python() throws IOException, InterruptedException {
        var folder = MADE.resolve("python");
        var wanted = PYTHON.resolve("requirements.txt");
        var known = folder.resolve("requirements.txt");
        var interpreter = folder.resolve("bin/python");
        if (isSame(wanted, known)) return interpreter;
        Files.createDirectories(MADE);
        run(MADE, "python3", "-m", "venv", "--clear", folder.toString());
        run(folder, interpreter.toString(), "-m", "pip", "install", "-q", "-r", wanted.toString());
        Files.copy(wanted, known, StandardCopyOption.REPLACE_EXISTING);
        return interpreter;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.mismatch(one, other) < 0;
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new AssertionError(String.join(" ", command) + " failed: " + words);
    }
}
