package dev.todochatbot.common.http;

import java.time.Duration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;

/** Answers three seconds after it was asked. */
@Path("/slow")
@Produces(MediaType.TEXT_PLAIN)
class SlowResource {

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Uni<String> slow() {
        return Uni.createFrom().item("done").onItem().delayIt().by(Duration.ofSeconds(3));
    }
}
