package dev.todochatbot.web.edge;

import java.net.URI;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** One of the services behind this process. */
public final class Backend {

    private final HttpClient client;
    private final RequestOptions address;

    Backend(HttpClient client, URI url) {
        var tls = "https".equals(url.getScheme());
        var port = url.getPort() < 0 ? (tls ? 443 : 80) : url.getPort();
        this.client = client;
        this.address = new RequestOptions().setHost(url.getHost()).setPort(port).setSsl(tls);
    }

    /** A request that is connected but not yet sent; fails when the service cannot be reached. */
    public Future<HttpClientRequest> request(HttpMethod method, String uri) {
        return client.request(new RequestOptions(address).setMethod(method).setURI(uri));
    }
}
