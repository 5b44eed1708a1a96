package dev.todochatbot.common.openapi;

import java.util.TreeMap;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Says in the OpenAPI document of a service what holds for all its operations: what the annotations of single ones do not
 * tell. Runs while the service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TrueDocument implements OASFilter {

    private final Records records;

    public TrueDocument(IndexView index) {
        records = new Records(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = new TreeMap<>(document.getPaths().getPathItems());
        paths.forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> new OperationFacts(path, method, operation, records).say()));
        new SchemaFacts(document, records).say();
        Answers.define(document.getComponents());
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
        new References(document).dropUnused();
    }
}
