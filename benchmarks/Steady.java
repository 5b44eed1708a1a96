import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the requests of a file (see Owners.java), as many a second as it is told, whether the answers come or not, and prints
 * the median and the 99th percentile in milliseconds, and how many failed. A request is as old as the moment at which it
 * should have been sent. Plain sockets, for a client that does more would take the processors from what it measures.
 * Arguments: the file, the address, how many a second, for how many seconds, over how many connections.
 */
class Steady {

    private static final int PATIENCE = 30_000;

    private record Due(byte[] request, long at) {}

    /** Asks a connection to end. */
    private static final Due LAST = new Due(null, 0);

    private final LinkedBlockingQueue<Due> due = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();

    public static void main(String[] args) throws IOException, InterruptedException {
        var address = URI.create(args[1]);
        var requests = Files.readAllLines(Path.of(args[0])).stream().map(line -> request(address, line)).toList();
        new Steady().run(address, requests, Double.parseDouble(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    }

    private void run(URI address, List<byte[]> requests, double rate, int seconds, int connections)
            throws InterruptedException {
        var shuffled = new ArrayList<>(requests);
        Collections.shuffle(shuffled);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < connections; i++) threads.submit(() -> connection(address));
            var begin = System.nanoTime();
            for (var number = 0; number < (int) (rate * seconds); number++) {
                var at = begin + (long) (number / rate * 1e9);
                for (var wait = at - System.nanoTime(); wait > 0; wait = at - System.nanoTime()) LockSupport.parkNanos(wait);
                due.add(new Due(shuffled.get(number % shuffled.size()), at));
            }
            for (var i = 0; i < connections; i++) due.add(LAST);
        }
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("%.2f\t%.2f\t%d%n", percentile(sorted, 0.5), percentile(sorted, 0.99), failed.get());
    }

    /** Opened anew where one breaks. */
    private Void connection(URI address) throws InterruptedException {
        for (var next = due.take(); next != LAST; ) {
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE);
                var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
                for (; next != LAST; next = due.take()) {
                    socket.getOutputStream().write(next.request);
                    if (status(in) >= 400) failed.incrementAndGet();
                    millis.add((System.nanoTime() - next.at) / 1e6);
                }
            } catch (IOException e) {
                failed.incrementAndGet();
                next = due.take();
            }
        }
        return null;
    }

    /** Reads an answer to its end. */
    private static int status(DataInputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        var length = 0;
        var chunked = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var name = header.toLowerCase();
            if (name.startsWith("content-length:")) length = Integer.parseInt(name.substring(15).strip());
            else if (name.startsWith("transfer-encoding:")) chunked = true;
        }
        in.skipNBytes(length);
        for (var part = -1; chunked && part != 0; ) {
            part = Integer.parseInt(line(in), 16);
            in.skipNBytes(part);
            line(in);
        }
        return status;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the answer ends");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    private static byte[] request(URI address, String line) {
        var parts = Arrays.copyOf(line.split("\t", -1), 4);
        var body = parts[3] == null ? "" : parts[3];
        return (parts[0] + " " + parts[1] + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n"
                        + (parts[2].isEmpty() ? "" : "Authorization: Bearer " + parts[2] + "\r\n")
                        + (body.isEmpty() ? "" : "Content-Type: application/json\r\n")
                        + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}
