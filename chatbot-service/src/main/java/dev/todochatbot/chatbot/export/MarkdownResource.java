package dev.todochatbot.chatbot.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.export.ConversationExport.Head;
import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.chatbot.todo.session.Users;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One conversation, to keep or to send to somebody. */
@Path("/api/v1/conversations/{id}/export")
@Produces(MarkdownResource.MARKDOWN)
@Tag(name = "Conversations")
@Authenticated
class MarkdownResource {
    static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final ConversationExport export;
    private final Users users;
    private final ObjectMapper json;

    MarkdownResource(ConversationExport export, Users users, ObjectMapper json) {
        this.export = export;
        this.users = users;
        this.json = json;
    }

    /** Oldest first, with the times of the user's zone, and what each answer changed. Written as it is read. */
    @GET
    @Blocking
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)))
    public Response export(UUID id) {
        var user = users.current();
        var conversation = export.conversation(user.id(), id);
        StreamingOutput written = output -> write(user, conversation, output);
        return Response.ok(written, MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"conversation.md\"")
                .build();
    }

    private void write(User user, Head conversation, OutputStream output) throws IOException {
        try (var out = new OutputStreamWriter(output, StandardCharsets.UTF_8)) {
            var document = new MarkdownExport(out, user.zone(), json);
            document.title(conversation.title());
            new Batches<>(after -> export.said(user.id(), conversation.id(), after), Said::id).each(document::message);
        }
    }
}
