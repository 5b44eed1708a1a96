import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Owners with tasks, in todo-service and in the peer, and the requests that speed.sh sends for them. Arguments: the folder to
 * write to, the address of todo-service, the peer's or {@code -}, how many owners, how many tasks each.
 *
 * <p>Writes {@code owners} (id, task, secret of the session) and for each load {@code ours-LOAD} and {@code peer-LOAD}: method,
 * path, token and body, between tabs.
 */
class Owners {

    private static final Pattern TOKEN = Pattern.compile("\"accessToken\": ?\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\": ?\"?([0-9a-f-]+)\"?");
    private static final String DAILY =
            "{\"title\":\"Water the plants %d\",\"due\":\"tomorrow 5pm\",\"recurrence\":{\"rule\":\"FREQ=DAILY\"},\"tags\":[\"home\"]}";
    private static final String NEW = "{\"title\":\"Call the plumber about the kitchen\"}";
    private static final String QUICK = "{\"text\":\"call Ann friday 9am !high #home\"}";

    private static final String TURN = "{\"message\":\"what is due tomorrow?\"}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, List<String>> files = new TreeMap<>();
    private final String ours;
    private final String peer;

    Owners(String ours, String peer) {
        this.ours = ours;
        this.peer = peer;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var owners = new Owners(args[1], args[2]);
        for (var owner = 0; owner < Integer.parseInt(args[3]); owner++) owners.make(Integer.parseInt(args[4]));
        for (var file : owners.files.entrySet())
            Files.write(Path.of(args[0]).resolve(file.getKey()), file.getValue());
    }

    private void make(int tasks) throws IOException, InterruptedException {
        var registered = send(ours, "POST", "/api/v1/auth/register", "",
                "{\"email\":\"" + UUID.randomUUID() + "@example.com\",\"password\":\"a rather long one\"}");
        var token = found(TOKEN, registered);
        var owner = found(ID, registered);
        for (var number = 0; number < tasks; number++) {
            var title = DAILY.formatted(number);
            var task = found(ID, send(ours, "POST", "/api/v1/tasks", token, title));
            add("owners", owner, task);
            add("ours-get", "GET", "/api/v1/tasks/" + task, token, "");
            add("ours-complete", "POST", "/api/v1/tasks/" + task + "/complete", token, "");
            if (peer.equals("-")) continue;
            var theirs = "/api/" + owner + "/tasks";
            add("peer-get", "GET", theirs + "/" + found(ID, send(peer, "POST", theirs, token, title)), token, "");
        }
        add("ours-list", "GET", "/api/v1/tasks?limit=20", token, "");
        add("ours-create", "POST", "/api/v1/tasks", token, NEW);
        add("ours-quick", "POST", "/api/v1/tasks/quick", token, QUICK);
        add("ours-chat", "POST", "/api/v1/chat", token, TURN);
        add("ours-search", "GET", "/api/v1/tasks?q=plants&limit=20", token, "");
        add("peer-list", "GET", "/api/" + owner + "/tasks", token, "");
        add("peer-create", "POST", "/api/" + owner + "/tasks", token, NEW);
    }

    private void add(String file, String... parts) {
        files.computeIfAbsent(file, _ -> new ArrayList<>()).add(String.join("\t", parts));
    }

    private String send(String base, String method, String path, String token, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2)
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    private static String found(Pattern what, String where) {
        var match = what.matcher(where);
        if (!match.find()) throw new IllegalStateException("No " + what + " in " + where);
        return match.group(1);
    }
}
