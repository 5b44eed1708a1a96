package dev.todochatbot.chatbot.engine.wire;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/** Connects requests to remote engines with the {@link Line} that can end them. */
@Provider
@ConstrainedTo(RuntimeType.CLIENT)
public class Lines implements ResteasyReactiveClientRequestFilter {

    @Override
    public void filter(ResteasyReactiveClientRequestContext context) {
        if (context instanceof ClientRequestContextImpl client) Line.request(client.getRestClientRequestContext());
    }
}
