package dev.todochatbot.common.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import io.quarkus.security.Authenticated;

/** A resource with every kind of parameter, and every kind of failure. */
@Path("/things")
@Produces(MediaType.APPLICATION_JSON)
class ThingResource {

    record NewThing(
            @Size(max = 5) String name,
            Integer size,
            Color color,
            @Valid List<Part> parts,
            @JsonProperty("new") @Size(max = 5) String replacement,
            LocalDate day,
            UUID id,
            Instant at,
            Object anything) {}

    record Part(@NotNull String name) {}

    record Position(int at) {}

    enum Color {
        RED,
        GREEN
    }

    @GET
    public Page<Integer> list(@Valid @BeanParam PageRequest page) {
        var position = page.position(Position.class);
        var from = position == null ? 0 : position.at() + 1;
        var rows = IntStream.rangeClosed(from, from + page.limit()).boxed().toList();
        return Page.of(rows, page.limit(), Position::new);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public NewThing create(@NotNull @Valid NewThing thing) {
        return thing;
    }

    /** Names no media type: JSON is what every resource takes. */
    @POST
    @Path("/loose")
    public NewThing loose(@NotNull @Valid NewThing thing, @QueryParam("dry") boolean dry) {
        return thing;
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public NewThing change(@NotNull @Valid NewThing thing) {
        return thing;
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("the password is swordfish");
    }

    @GET
    @Path("/busy")
    public String busy() {
        throw ProblemException.rateLimited(Duration.ofMillis(1500)).with("limit", 7);
    }

    @GET
    @Path("/secret")
    @Authenticated
    public String secret() {
        return "";
    }
}
