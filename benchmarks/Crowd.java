import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * Different people, each with an account of their own: registers, works on tasks by REST and MCP, and talks to the
 * assistant. Arguments: the addresses of todo-service and chatbot-service, how many people, how many at once.
 */
class Crowd {

    private static final Pattern TOKEN = Pattern.compile("\"accessToken\": ?\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\": ?\"([0-9a-f-]{36})\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final String todo;
    private final String chat;

    Crowd(String todo, String chat) {
        this.todo = todo;
        this.chat = chat;
    }

    public static void main(String[] args) throws InterruptedException {
        var crowd = new Crowd(args[0], args[1]);
        var people = Integer.parseInt(args[2]);
        var together = new Semaphore(Integer.parseInt(args[3]));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person = 0; person < people; person++) {
                together.acquire();
                var number = person;
                threads.execute(() -> {
                    try {
                        crowd.person(number);
                    } catch (IOException e) {
                        crowd.count("broken off: " + e.getMessage());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        together.release();
                    }
                });
            }
        }
        crowd.answers.forEach((what, number) -> System.out.println(number + "\t" + what));
    }

    private void person(int number) throws IOException, InterruptedException {
        // Sign-in is limited by address
        var address = "100.64." + number / 250 + "." + number % 250;
        var registered = ask("POST", todo + "/api/v1/auth/register", "", address,
                "{\"email\":\"" + UUID.randomUUID() + "@example.com\",\"password\":\"a rather long one\"}");
        var token = found(TOKEN, registered);
        if (token.isEmpty()) return;
        for (var task = 0; task < 3; task++) {
            var id = found(ID, ask("POST", todo + "/api/v1/tasks", token, address,
                    "{\"title\":\"Water the plants " + task + "\",\"due\":\"tomorrow 5pm\",\"tags\":[\"home\"]}"));
            ask("PATCH", todo + "/api/v1/tasks/" + id, token, address, "{\"priority\":\"high\"}");
            ask("GET", todo + "/api/v1/tasks?limit=50", token, address, null);
            ask("POST", todo + "/api/v1/tasks/" + id + "/complete", token, address, "");
        }
        ask("POST", todo + "/api/v1/tasks/quick", token, address, "{\"text\":\"call Ann friday 9am !high #home\"}");
        ask("POST", todo + "/mcp", token, address,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"list_tasks\",\"arguments\":{}}}");
        ask("GET", todo + "/api/v1/summary", token, address, null);
        if (chat.equals("-")) return;
        for (var message : new String[] {"add buy milk tomorrow", "what is due this week?", "complete buy milk"})
            ask("POST", chat + "/api/v1/chat", token, address, "{\"message\":\"" + message + "\"}");
    }

    private String ask(String method, String uri, String token, String address, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        var answer = client.send(request.build(), BodyHandlers.ofString());
        count(answer.statusCode() + " " + method + " " + URI.create(uri).getPath().replaceAll("[0-9a-f-]{36}", "{id}"));
        return answer.body();
    }

    private static String found(Pattern what, String where) {
        var match = what.matcher(where);
        return match.find() ? match.group(1) : "";
    }

    private synchronized void count(String what) {
        answers.merge(what, 1, Integer::sum);
    }
}
