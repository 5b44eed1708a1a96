package dev.todochatbot.web.session;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What todo-service said about an account or a session. */
record AccountsAnswer(int status, MultiMap headers, Buffer body) {

    static Future<AccountsAnswer> read(HttpClientResponse response) {
        return response.body().map(body -> new AccountsAnswer(response.statusCode(), response.headers(), body));
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    /** Whether it said no, rather than failing to say anything. */
    boolean refused() {
        return status / 100 == 4 && status != 408 && status != 429;
    }

    /** Whether it knows no such session any more; anything else is no verdict about one. */
    boolean ended() {
        return status == 400 || status == 401;
    }

    JsonObject json() {
        return body.toJsonObject();
    }

    /** Hands a refusal on as it is: it holds no token, and the page shows its reason. */
    void relay(RoutingContext rc) {
        for (var name : new String[] {"Content-Type", "Retry-After"}) {
            if (headers.contains(name)) {
                rc.response().putHeader(name, headers.get(name));
            }
        }
        rc.response().setStatusCode(status).end(body);
    }
}
