package dev.todochatbot.todo.transfer.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.transfer.csv.CsvExport;
import dev.todochatbot.todo.transfer.json.JsonExport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's tasks, to take along. Whoever reads slowly holds a thread that nobody else needs, and no connection. */
@Path("/api/v1/export")
@Produces({MediaType.APPLICATION_JSON, ExportResource.CSV})
@RolesAllowed("tasks:read")
class ExportResource {

    static final String CSV = "text/csv";

    private final JsonExport json;
    private final CsvExport csv;
    private final Caller caller;

    ExportResource(JsonExport json, CsvExport csv, Caller caller) {
        this.json = json;
        this.csv = csv;
        this.caller = caller;
    }

    @GET
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TaskExportDocument.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(@Valid @BeanParam ExportQuery query) {
        var owner = caller.accountId();
        return query.format().equals("csv")
                ? file("tasks.csv", CSV + ";charset=UTF-8", out -> csv.write(owner, out))
                : file("tasks.json", MediaType.APPLICATION_JSON, out -> json.write(owner, out, _ -> {}));
    }

    static Response file(String name, String type, StreamingOutput content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
