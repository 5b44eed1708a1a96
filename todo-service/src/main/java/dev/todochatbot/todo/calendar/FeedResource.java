package dev.todochatbot.todo.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Objects;
import java.util.StringTokenizer;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.http.PublicAddress;
import dev.todochatbot.common.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Somebody's calendar, for programs that can show nothing but an address. */
@Path("/calendar")
@Produces(FeedResource.TYPE)
class FeedResource {

    static final String TYPE = "text/calendar";

    /** Where a request's own address has no name. */
    private static final String NOWHERE = "localhost";

    private final CalendarFeeds feeds;
    private final Feed feed;
    private final PublicAddress address;
    private final RoutingContext request;

    FeedResource(CalendarFeeds feeds, Feed feed, PublicAddress address, RoutingContext request) {
        this.feeds = feeds;
        this.feed = feed;
        this.address = address;
        this.request = request;
    }

    /** One that never was, one that has ended and one of a deleted account are all the same. */
    @GET
    @Path("/{secret}.ics")
    @APIResponse(responseCode = "200", content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response read(String secret, @Valid @BeanParam FeedQuery query, @HeaderParam("If-None-Match") String known) {
        var owner = feeds.owner(secret).orElseThrow(ProblemException::notFound);
        var content = feed.of(owner, host(), query.as().equals("todo")).getBytes(StandardCharsets.UTF_8);
        var tag = tag(content);
        var answer = isKnown(known, tag) ? Response.notModified() : Response.ok(content, TYPE + ";charset=UTF-8");
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    /** Of the public address: the ids of what is in the calendar stay the same for whoever reads it. */
    private String host() {
        try {
            return Objects.requireNonNullElse(new URI(address.of(request.request())).getHost(), NOWHERE);
        } catch (URISyntaxException e) {
            return NOWHERE;
        }
    }

    /** Compared weakly (RFC 9110, section 13.1.2). */
    private static boolean isKnown(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) return false;
        return Collections.list(new StringTokenizer(ifNoneMatch, ",")).stream()
                .map(one -> one.toString().strip())
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static String tag(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
