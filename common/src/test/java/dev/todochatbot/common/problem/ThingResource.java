package dev.todochatbot.common.problem;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import io.quarkus.security.Authenticated;

/** A resource with every kind of parameter, and every kind of failure. */
@Path("/things")
class ThingResource {

    record NewThing(
            @Size(max = 5) String name,
            Integer size,
            Color color,
            @Valid List<Part> parts,
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
