package dev.todochatbot.common.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A database's address as providers hand it out ({@code postgresql://user:password@host/db?sslmode=require}, see
 * PostgreSQL's manual, "Connection URIs"), as the driver takes it.
 *
 * @param jdbc starts with {@code jdbc:postgresql://} and holds no user and no password where they stood before the host
 */
@RegisterForReflection(classNames = "org.postgresql.ssl.DefaultJavaSSLFactory")
public record DatabaseUrl(String jdbc, Optional<String> username, Optional<String> password) {

    private static final Pattern PROVIDERS =
            Pattern.compile("postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<rest>.+)");

    /** libpq's parameters that have another name in the driver; most have the same. */
    private static final Map<String, String> RENAMED = Map.of(
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "target_session_attrs", "targetServerType");

    /** Without it, the driver looks for a file in the home directory of the process. */
    private static final String JAVAS_AUTHORITIES = "org.postgresql.ssl.DefaultJavaSSLFactory";

    /** @throws IllegalArgumentException for anything else than the two forms; its message does not hold the password */
    public static DatabaseUrl parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) return new DatabaseUrl(url, Optional.empty(), Optional.empty());
        var match = PROVIDERS.matcher(url);
        if (!match.matches())
            throw new IllegalArgumentException("A database's address is postgresql://… or jdbc:postgresql://…");
        return new DatabaseUrl(
                "jdbc:postgresql://" + renamed(match.group("rest")),
                Optional.ofNullable(match.group("user"))
                        .filter(user -> !user.isEmpty())
                        .map(DatabaseUrl::decoded),
                Optional.ofNullable(match.group("password")).map(DatabaseUrl::decoded));
    }

    /** The same with a parameter, unless the address has it already. */
    DatabaseUrl with(String parameter, String value) {
        if (jdbc.contains(parameter + "=")) return this;
        return new DatabaseUrl(jdbc + (jdbc.contains("?") ? "&" : "?") + parameter + "=" + value, username, password);
    }

    /**
     * The same with the certificate of the server checked as this mode says ({@code verify-full}, for one), against the
     * authority in this file or else those that Java trusts; where a mode is given, it wins over the address.
     */
    DatabaseUrl secured(Optional<String> sslmode, Optional<String> sslrootcert) {
        var url = sslmode.map(mode -> without("sslmode").with("sslmode", mode)).orElse(this);
        url = sslrootcert.isPresent()
                ? url.without("sslrootcert").with("sslrootcert", sslrootcert.get())
                // libpq's word for the authorities that everybody trusts
                : url.jdbc.contains("sslrootcert=system") ? url.without("sslrootcert") : url;
        var verifies = url.jdbc.contains("sslmode=verify-");
        return verifies && !url.jdbc.contains("sslrootcert=") ? url.with("sslfactory", JAVAS_AUTHORITIES) : url;
    }

    private DatabaseUrl without(String parameter) {
        var rest = jdbc.replaceAll("([?&])" + parameter + "=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return new DatabaseUrl(rest, username, password);
    }

    private static String renamed(String rest) {
        for (var name : RENAMED.entrySet())
            rest = rest.replaceAll("([?&])" + name.getKey() + "=", "$1" + name.getValue() + "=");
        return rest;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
