import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files as large as an import may be, brought by different people at once, while somebody else goes on working. Arguments: the
 * address of todo-service, how many import at once, the kind of file: see {@link #file}, or {@code kinds} to list them.
 *
 * <p>Prints, between tabs: the size in MiB; how many answers had which status, and {@code !} where a refusal has no Retry-After;
 * seconds until the last; requests of the other, how many of them failed, median and longest in ms.
 */
class Imports {

    private static final int MOST = 10 * 1024 * 1024;
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\": ?\"([^\"]+)\"");
    private static final String NOTE = "Something to be thought of for a long time and then once more. ".repeat(7);
    private static final List<String> KINDS = List.of("json", "json-greek", "json-long", "json-lines", "json-reminders", "json-tags",
            "json-wrong", "csv", "csv-utf16", "csv-wrong", "todoist", "todoist-lines", "todoist-notes");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Imports(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        if (args[2].equals("kinds")) System.out.println(String.join("\n", KINDS));
        else new Imports(args[0]).run(Integer.parseInt(args[1]), args[2]);
    }

    private void run(int together, String kind) throws Exception {
        var file = file(kind);
        var format = kind.startsWith("json") ? "json" : kind.startsWith("csv") ? "csv" : "todoist";
        var tokens = new ArrayList<String>();
        for (var person = 0; person <= together; person++) tokens.add(person());
        var started = System.nanoTime();
        var imports = new ArrayList<CompletableFuture<String>>();
        for (var token : tokens.subList(1, tokens.size()))
            imports.add(client.sendAsync(
                            HttpRequest.newBuilder(URI.create(base + "/api/v1/import?format=" + format))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", format.equals("json") ? "application/json" : "text/csv")
                                    .POST(BodyPublishers.ofByteArray(file))
                                    .build(),
                            BodyHandlers.ofString())
                    .handle(Imports::outcome));
        var all = CompletableFuture.allOf(imports.toArray(CompletableFuture[]::new));
        var times = new ArrayList<Double>();
        var failed = 0;
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            while (!all.isDone()) {
                var before = System.nanoTime();
                if (!works(tokens.getFirst(), times.size())) failed++;
                times.add((System.nanoTime() - before) / 1e6);
                clock.schedule(() -> {}, 50, TimeUnit.MILLISECONDS).get();
            }
        }
        times.sort(null);
        var statuses = imports.stream()
                .collect(Collectors.groupingBy(CompletableFuture::join, java.util.TreeMap::new, Collectors.counting()));
        System.out.printf("%.1f\t%s\t%.0f\t%d\t%d\t%.0f\t%.0f%n", file.length / 1048576.0,
                statuses.entrySet().stream().map(one -> one.getValue() + " × " + one.getKey()).collect(Collectors.joining(", ")),
                (System.nanoTime() - started) / 1e9, times.size(), failed, times.get(times.size() / 2), times.getLast());
    }

    private static String outcome(HttpResponse<String> answer, Throwable failure) {
        if (failure != null) return "broken off";
        var refused = answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isEmpty();
        return answer.statusCode() + (refused ? "!" : "");
    }

    private boolean works(String token, int turn) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/tasks?limit=20")).header("Authorization", "Bearer " + token);
            if (turn % 4 == 0)
                request.uri(URI.create(base + "/api/v1/tasks")).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"title\":\"Water the plants\"}"));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    private String person() throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create(base + "/api/v1/auth/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"" + UUID.randomUUID() + "@example.com\",\"password\":\"a rather long one\"}"))
                .build(), BodyHandlers.ofString());
        var match = TOKEN.matcher(answer.body());
        if (!match.find()) throw new IOException(answer.statusCode() + " " + answer.body());
        return match.group(1);
    }

    private static byte[] file(String kind) {
        var utf8 = StandardCharsets.UTF_8;
        return switch (kind) {
            // As many tasks as may come
            case "json" -> json(row -> "{\"title\":\"Task %d\",\"notes\":\"%s\",\"due\":\"next friday 5pm\"}".formatted(row, NOTE));
            case "json-greek" -> json(row -> "{\"title\":\"Task %d\",\"notes\":\"Ω %s\"}".formatted(row, NOTE));
            case "json-long" -> json(row -> "{\"title\":\"Task %d\",\"notes\":\"%s\"}".formatted(row, NOTE.repeat(21)));
            // Small things, many in each
            case "json-lines" -> json(row -> "{\"title\":\"Task %d\",\"subtasks\":[%s]}".formatted(row, many(100, "{\"title\":\"a\"}")));
            case "json-reminders" -> json(row -> "{\"title\":\"Task %d\",\"due\":\"2030-01-01 9:00\",\"reminders\":[%s]}".formatted(row,
                    many(20, "{\"before\":\"PT5M\"}")));
            case "json-tags" -> json(row -> "{\"title\":\"Task %d\",\"tags\":[%s]}".formatted(row,
                    java.util.stream.IntStream.range(0, 20).mapToObj(i -> "\"a tag of its own %d\"".formatted(i)).collect(Collectors.joining(","))));
            case "json-wrong" -> json(row -> "{\"title\":\"\",%s}".formatted(
                    java.util.stream.IntStream.range(0, 25).mapToObj(i -> "\"unknown%d\":{}".formatted(i)).collect(Collectors.joining(","))));
            case "csv" -> lines("title,notes,due,tags,list\n", row -> "Task %d,%s,2030-01-05,\"a,b\",Garden\n".formatted(row, NOTE), utf8);
            case "csv-utf16" -> lines("title;notes\n", row -> "Task %d;%s\n".formatted(row, NOTE.substring(200)), StandardCharsets.UTF_16);
            case "csv-wrong" -> lines("title,priority,due\n", row -> ",%s,%s\n".formatted("x".repeat(200), "y".repeat(200)), utf8);
            case "todoist" -> lines("TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,DATE,TIMEZONE\n",
                    row -> "task,Task %d @home,%s,1,1,every monday 9am,Europe/Berlin\n".formatted(row, NOTE), utf8);
            case "todoist-lines" -> lines("TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,DATE,TIMEZONE\n",
                    row -> "task,Task %d,%s,1,%d,,\n".formatted(row, NOTE, row % 100 == 1 ? 1 : 2), utf8);
            case "todoist-notes" -> lines("TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,DATE,TIMEZONE\n",
                    row -> row % 2 == 1 ? "task,Task %d,%s,1,1,,\n".formatted(row, NOTE) : "note,%s,,,,,\n".formatted(NOTE), utf8);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String many(int count, String what) {
        return String.join(",", java.util.Collections.nCopies(count, what));
    }

    private static byte[] json(IntFunction<String> task) {
        return file("{\"tasks\":[" + task.apply(1), row -> "," + task.apply(row), "]}", StandardCharsets.UTF_8);
    }

    private static byte[] lines(String header, IntFunction<String> line, Charset charset) {
        return file(header, line, "", charset);
    }

    /** So many rows as there may be, or as there is room for. */
    private static byte[] file(String begin, IntFunction<String> row, String end, Charset charset) {
        var text = new StringBuilder(begin);
        var width = charset == StandardCharsets.UTF_16 ? 2 : 1;
        for (var number = 2; number <= 19_990; number++) {
            var next = row.apply(number);
            if ((text.length() + next.length() + 100L) * width + (charset == StandardCharsets.UTF_8 ? 2 * number : 0) > MOST) break;
            text.append(next);
        }
        return text.append(end).toString().getBytes(charset);
    }
}
