package dev.todochatbot.chatbot.approval.tool;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.chatbot.todo.session.Users;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/settings/tools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
@Authenticated
@RunOnVirtualThread
class ToolSettingResource {
    private final ToolSettings settings;
    private final Users users;

    ToolSettingResource(ToolSettings settings, Users users) {
        this.settings = settings;
        this.users = users;
    }

    @GET
    public Map<String, ToolMode> read() {
        return settings.of(users.current().id());
    }

    /** Tools that are not named keep their mode. */
    @PUT
    public Map<String, ToolMode> change(@NotNull Map<String, ToolMode> modes) {
        return settings.put(users.current().id(), modes);
    }
}
