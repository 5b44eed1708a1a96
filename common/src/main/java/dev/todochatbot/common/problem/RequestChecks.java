package dev.todochatbot.common.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What is checked of every request before its method runs. */
class RequestChecks {

    /** A misspelt filter that is ignored would answer with everything: it is refused instead. */
    @ServerRequestFilter
    void refuseUnknownQueryParameters(ContainerRequestContext request, ResourceInfo resource) {
        var unknown = QueryParameters.of(resource).unknown(request.getUriInfo().getQueryParameters());
        if (!unknown.isEmpty()) throw ProblemException.invalid(unknown);
    }
}
