package dev.todochatbot.web.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What every request needs to know: which app this is, whom to believe, and where the services are. */
@ConfigMapping(prefix = "todochatbot.edge")
public interface EdgeConfig {

    @WithDefault("todo")
    App app();

    /** Peers whose {@code X-Forwarded-*} headers are believed. */
    @WithDefault("127.0.0.0/8,::1/128")
    List<Cidr> trustedProxies();

    @WithDefault("http://localhost:8000")
    URI todoServiceUrl();

    @WithDefault("http://localhost:8001")
    URI chatbotServiceUrl();

    /** This app as the browser shows it, where a proxy changes the {@code Host}; empty: as the request says. */
    Optional<URI> publicUrl();

    /** The longest a turn of the assistant may take: an answer without a byte for so long is given up. */
    @WithDefault("5M")
    Duration longestTurn();
}
