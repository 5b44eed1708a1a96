package dev.todochatbot.chatbot.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.export.ExportedConversation.ExportedMessage;
import dev.todochatbot.chatbot.export.ExportedConversation.ExportedTurn;
import dev.todochatbot.chatbot.todo.session.Users;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All of somebody's conversations in one document: this service's part of a person's export. */
@Path("/api/v1/conversations/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@Authenticated
class ExportResource {
    private final ConversationExport export;
    private final Users users;
    private final ObjectMapper json;

    ExportResource(ConversationExport export, Users users, ObjectMapper json) {
        this.export = export;
        this.users = users;
        this.json = json;
    }

    record Export(List<ExportedConversation> conversations) {}

    /** Written as it is read, however much there is. */
    @GET
    @Blocking
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Export.class)))
    public StreamingOutput export() {
        var owner = users.current().id();
        return output -> write(owner, output);
    }

    private void write(UUID owner, OutputStream output) throws IOException {
        try (var out = json.createGenerator(output)) {
            out.writeStartObject();
            out.writeArrayFieldStart("conversations");
            new Batches<>(after -> export.conversations(owner, after), ConversationExport.Head::id)
                    .each(row -> conversation(owner, row, out));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void conversation(UUID owner, ConversationExport.Head row, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writePOJOField("id", row.id());
        out.writeStringField("title", row.title());
        out.writePOJOField("createdAt", row.createdAt());
        out.writePOJOField("updatedAt", row.updatedAt());
        list(out, "messages", new Batches<>(after -> export.messages(owner, row.id(), after), ExportedMessage::id));
        list(out, "turns", new Batches<>(after -> export.turns(owner, row.id(), after), ExportedTurn::id));
        out.writeEndObject();
    }

    private <T> void list(JsonGenerator out, String name, Batches<T> all) throws IOException {
        out.writeArrayFieldStart(name);
        all.each(row -> json.writeValue(out, row));
        out.writeEndArray();
    }
}
