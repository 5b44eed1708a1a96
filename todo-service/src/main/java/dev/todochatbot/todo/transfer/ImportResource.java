package dev.todochatbot.todo.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.transfer.row.Intake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Tasks from elsewhere. */
@Path("/api/v1/import")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:write")
class ImportResource {

    /** For the largest file on a slow machine; the usual minute is not enough. */
    private static final int MOST_SECONDS = 300;

    private final ImportFiles files;
    private final Importer importer;
    private final ImportPlaces places;
    private final Idempotency idempotency;
    private final Caller caller;
    private final RoutingContext request;

    ImportResource(
            ImportFiles files,
            Importer importer,
            ImportPlaces places,
            Idempotency idempotency,
            Caller caller,
            RoutingContext request) {
        this.files = files;
        this.importer = importer;
        this.places = places;
        this.idempotency = idempotency;
        this.caller = caller;
        this.request = request;
    }

    /** The body is a file as it is: it has no parameter here, so that its charset stays its own. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        requiredProperties = "tasks",
                                        description =
                                                "What an export gives; of tasks and lists what is missing is as in new ones")),
                @Content(
                        mediaType = "text/csv",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "Tasks with a header, or a project of Todoist"))
            })
    @APIResponseSchema(ImportReport.class)
    public Response bring(@Valid @BeanParam ImportQuery query) {
        return places.in(() -> {
            var file = read(query);
            var origin = Origin.of(caller);
            return QuarkusTransaction.joiningExisting()
                    .timeout(MOST_SECONDS)
                    .call(() -> idempotency.once(
                            caller.accountId(),
                            file.digest(),
                            () -> Answer.ok(importer.bring(origin, file.intake(), query))));
        });
    }

    /** What is kept of a file: its bytes are gone before what they say is written. */
    private record Read(String digest, Intake intake) {}

    private Read read(ImportQuery query) {
        var file = RequestFile.takenFrom(request);
        var digest = file.digest();
        return new Read(digest, files.read(caller.accountId(), query.format(), file));
    }
}
