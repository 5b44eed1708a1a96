package dev.todochatbot.todo.mcp.message;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.todochatbot.common.request.Parts;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Stands between the authorization and the MCP server, which answers 500 or never where a message is not what it expects.
 * What the server gets is read anew from what was sent.
 */
@Singleton
class MessageGate {

    private static final String PATH = "/mcp";

    /** Behind every filter, before the server's own route. */
    private static final int ORDER = 0;

    private static final Set<String> JSON = Set.of("application/json", "application/*", "*/*");
    private static final String ANSWERS = "application/json, text/event-stream";

    private final Handler<RoutingContext> bodies = BodyHandler.create(false);
    private final Post post;

    MessageGate(Post post) {
        this.post = post;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(ORDER).handler(this::admit).handler(this::read);
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        if (!HttpMethod.POST.equals(request.method())) {
            // No stream is kept for a client, and no session that it could end
            context.response().putHeader(HttpHeaders.ALLOW, "POST");
            context.fail(405);
        } else if (!takesJson(context)) {
            context.fail(406);
        } else if (!sendsJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            context.fail(415);
        } else if (Context.isOnEventLoopThread()) {
            receive(context);
        } else {
            context.vertx().getOrCreateContext().runOnContext(_ -> receive(context));
        }
    }

    /** The authorization may have asked the database, and then the body waits. */
    private void receive(RoutingContext context) {
        if (!context.request().isEnded()) context.request().resume();
        bodies.handle(context);
    }

    private static boolean takesJson(RoutingContext context) {
        var accepted = context.parsedHeaders().accept();
        return accepted.isEmpty()
                || accepted.stream()
                        .filter(type -> type.weight() > 0)
                        .map(MIMEHeader::value)
                        .anyMatch(JSON::contains);
    }

    private static boolean sendsJson(String contentType) {
        return contentType != null
                && Parts.of(contentType, ';').getFirst().strip().equalsIgnoreCase("application/json");
    }

    private void read(RoutingContext context) {
        var body = context.body().buffer();
        var headers = context.request().headers();
        var outcome = post.read(
                body == null ? new byte[0] : body.getBytes(),
                headers.get(ProtocolVersions.HEADER),
                headers.contains("Idempotency-Key"));
        if (outcome.forward() != null) {
            headers.set(HttpHeaders.ACCEPT, ANSWERS);
            ((RoutingContextInternal) context)
                    .setBody(Buffer.buffer(outcome.forward().toString()));
            context.next();
        } else if (outcome.answer() == null) {
            context.response().setStatusCode(outcome.status()).end();
        } else {
            context.response()
                    .setStatusCode(outcome.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(outcome.answer().toString());
        }
    }
}
