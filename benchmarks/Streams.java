import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Event streams that are open while tasks are made: how long after a creation was sent each stream of its owner has the
 * event. Prints the events that came, the median and the 99th percentile in milliseconds, and the events that did not come.
 * Arguments: the file of creations (see Owners.java), the address, how many streams, creations a second, for how many seconds.
 */
class Streams {

    private static final Pattern TITLE = Pattern.compile("\"title\": ?\"event (\\d+)\"");

    private final Map<Integer, Long> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger arrived = new AtomicInteger();

    /** Two hundred requests may wait, then some are told to come again. */
    private final Semaphore opening = new Semaphore(50);

    public static void main(String[] args) throws IOException, InterruptedException {
        var tokens = Files.readAllLines(Path.of(args[0])).stream().map(line -> line.split("\t")[2]).toList();
        new Streams().run(tokens.toArray(String[]::new), args[1], Integer.parseInt(args[2]), Double.parseDouble(args[3]), Integer.parseInt(args[4]));
    }

    private void run(String[] tokens, String base, int streams, double rate, int seconds) throws InterruptedException {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var open = new CountDownLatch(streams);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var readers = new AtomicInteger[tokens.length];
        for (var owner = 0; owner < tokens.length; owner++) readers[owner] = new AtomicInteger();
        for (var stream = 0; stream < streams; stream++) {
            var owner = stream % tokens.length;
            readers[owner].incrementAndGet();
            threads.submit(() -> {
                try {
                    read(client, base, tokens[owner], open);
                } catch (IOException | InterruptedException e) {
                    System.err.println("A stream: " + e);
                }
            });
        }
        if (!open.await(60, TimeUnit.SECONDS)) throw new IllegalStateException(open.getCount() + " streams did not open");
        var count = (int) (rate * seconds);
        var expected = 0;
        var begin = System.nanoTime();
        for (var number = 0; number < count; number++) {
            var due = begin + (long) (number / rate * 1e9);
            for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) LockSupport.parkNanos(wait);
            var owner = number % tokens.length;
            expected += readers[owner].get();
            var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/tasks"))
                    .header("Authorization", "Bearer " + tokens[owner])
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"title\":\"event " + number + "\"}"))
                    .build();
            sent.put(number, System.nanoTime());
            threads.submit(() -> client.send(request, BodyHandlers.discarding()));
        }
        for (var tries = 0; tries < 100 && arrived.get() < expected; tries++) Thread.sleep(100);
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("%d\t%.2f\t%.2f\t%d%n", sorted.length, percentile(sorted, 0.5), percentile(sorted, 0.99), expected - arrived.get());
        System.exit(0);
    }

    private void read(HttpClient client, String base, String token, CountDownLatch open) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        opening.acquire();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        opening.release();
        if (answer.statusCode() != 200) throw new IOException("A stream was refused: " + answer.statusCode());
        open.countDown();
        try (var lines = new BufferedReader(new InputStreamReader(answer.body()))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var title = TITLE.matcher(line);
                if (!line.startsWith("data") || !title.find()) continue;
                millis.add((System.nanoTime() - sent.get(Integer.valueOf(title.group(1)))) / 1e6);
                arrived.incrementAndGet();
            }
        }
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}
