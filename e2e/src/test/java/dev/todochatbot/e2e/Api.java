package dev.todochatbot.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the front ends as a program does, by the name that only the browser can resolve. */
final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Api() {}

    /** @param headers names and values in turn; the body is JSON, or nothing where it is null */
    static HttpResponse<String> call(String method, URI app, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.getPort() + path))
                .header("Host", app.getAuthority())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) request.header("Content-Type", "application/json");
        if (headers.length > 0) request.headers(headers);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
