package dev.todochatbot.e2e.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A process whose output is read to the end, and kept. */
record Started(Process process, Path log, LinkedBlockingQueue<String> lines) {

    private static final String ENDED = "\u0000";
    private static final int PATIENCE = 120;

    static Started of(ProcessBuilder builder, Path log) throws IOException {
        var started = new Started(builder.start(), log, new LinkedBlockingQueue<>());
        // Reading from a process holds its carrier: several virtual ones would wait for each other on two cores
        Thread.ofPlatform().daemon().start(started::listen);
        return started;
    }

    private void listen() {
        try (var output = process.inputReader();
                var kept = Files.newBufferedWriter(log)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                kept.write(line);
                kept.newLine();
                kept.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines.add(ENDED);
        }
    }

    /** The port that it says it listens on, as soon as it says so. */
    int port(Pattern announced) {
        try {
            for (var line = lines.poll(PATIENCE, TimeUnit.SECONDS);
                    line != null && !line.equals(ENDED);
                    line = lines.poll(PATIENCE, TimeUnit.SECONDS)) {
                var said = announced.matcher(line);
                if (said.find()) return Integer.parseInt(said.group(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("It does not listen; its words are in " + log);
    }

    void end() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }
}
