package dev.todochatbot.chatbot.engine;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.chatbot.todo.session.Users;
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
    private final RemoteEngines remotes;
    private final EngineState state;
    private final Users users;

    EngineResource(EngineSettings settings, RemoteEngines remotes, EngineState state, Users users) {
        this.settings = settings;
        this.remotes = remotes;
        this.state = state;
        this.users = users;
    }

    @GET
    public EngineView read() {
        var now = state.of(users.current().id());
        long left = Math.max(0, settings.tokensPerDay() - now.tokensToday());
        var remote = remotes.chosen();
        boolean usedUp = remote.isPresent() && left == 0;
        var answering = remote.filter(_ -> !usedUp);
        return new EngineView(
                answering.map(RemoteEngine::model).orElse(Engine.BUILT_IN),
                answering.map(RemoteEngine::provider).orElse(null),
                answering.isPresent(),
                usedUp || remote.isPresent() && now.lastFellBack(),
                new EngineView.Limits(
                        settings.stepsPerTurn(),
                        settings.timePerTurn().toSeconds(),
                        settings.tokensPerTurn(),
                        settings.tokensPerDay()),
                remote.map(_ -> new EngineView.Left(left)).orElse(null));
    }
}
