package dev.todochatbot.chatbot.engine;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.chatbot.todo.Users;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/engine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Engine")
@Authenticated
@RunOnVirtualThread
class EngineResource {
    private final EngineSettings settings;
    private final EngineState state;
    private final Users users;

    EngineResource(EngineSettings settings, EngineState state, Users users) {
        this.settings = settings;
        this.state = state;
        this.users = users;
    }

    @GET
    public EngineView read() {
        var now = state.of(users.current().id());
        long left = Math.max(0, settings.tokensPerDay() - now.tokensToday());
        boolean usedUp = settings.remote() && left == 0;
        var name = settings.remote() && !usedUp ? settings.remoteModel() : Engine.BUILT_IN;
        return new EngineView(
                name,
                settings.remote() && !usedUp,
                usedUp || settings.remote() && now.lastFellBack(),
                new EngineView.Limits(
                        settings.stepsPerTurn(),
                        settings.timePerTurn().toSeconds(),
                        settings.tokensPerTurn(),
                        settings.tokensPerDay()),
                settings.remote() ? new EngineView.Left(left) : null);
    }
}
