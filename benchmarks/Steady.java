import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the requests of a file (see Owners.java), as many a second as it is told, whether the answers come or not, and prints
 * the median and the 99th percentile in milliseconds, and how many failed. A request is as old as the moment at which it
 * should have been sent. Arguments: the file, the address, how many a second, for how many seconds.
 */
class Steady {

    public static void main(String[] args) throws IOException, InterruptedException {
        var lines = Files.readAllLines(Path.of(args[0]));
        Collections.shuffle(lines);
        var rate = Double.parseDouble(args[2]);
        var count = (int) (rate * Integer.parseInt(args[3]));
        var millis = new ConcurrentLinkedQueue<Double>();
        var failed = new AtomicInteger();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = System.nanoTime();
            for (var number = 0; number < count; number++) {
                var due = begin + (long) (number / rate * 1e9);
                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) LockSupport.parkNanos(wait);
                var request = request(args[1], lines.get(number % lines.size()));
                threads.submit(() -> {
                    try {
                        if (client.send(request, BodyHandlers.discarding()).statusCode() >= 400) failed.incrementAndGet();
                        millis.add((System.nanoTime() - due) / 1e6);
                    } catch (IOException | InterruptedException e) {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("%.2f\t%.2f\t%d%n", percentile(sorted, 0.5), percentile(sorted, 0.99), failed.get());
    }

    private static HttpRequest request(String base, String line) {
        var parts = Arrays.copyOf(line.split("\t", -1), 4);
        var request = HttpRequest.newBuilder(URI.create(base + parts[1])).timeout(Duration.ofSeconds(30));
        if (!parts[2].isEmpty()) request.header("Authorization", "Bearer " + parts[2]);
        if (parts[3].isEmpty()) return request.method(parts[0], BodyPublishers.noBody()).build();
        return request.header("Content-Type", "application/json").method(parts[0], BodyPublishers.ofString(parts[3])).build();
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}
