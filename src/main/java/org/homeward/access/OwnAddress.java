package org.homeward.access;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where browsers reach this installation. It is a setting, and never taken from a request; without one it is this machine, at the port on
 * which the application answers.
 */
@Component
public class OwnAddress {

    private final String configured;
    private final Environment environment;

    public OwnAddress(@Value("${homeward.address}") String configured, Environment environment) {
        if (!configured.isBlank()) {
            requireSecure("HOMEWARD_ADDRESS", configured);
        }
        this.configured = configured;
        this.environment = environment;
    }

    /** The host, to which passkeys belong. */
    public String host() {
        return uri().getHost().toLowerCase(Locale.ROOT);
    }

    /** Scheme, host and port, as a browser names them. */
    public String origin() {
        URI uri = uri();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host() + port;
    }

    private URI uri() {
        // The port is known once the server has started.
        return URI.create(
                configured.isBlank()
                        ? "http://localhost:" + environment.getRequiredProperty("local.server.port")
                        : configured);
    }

    /** @throws IllegalArgumentException for an address at which others could read along */
    static void requireSecure(String setting, String address) {
        URI uri = URI.create(address);
        boolean local = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || local)) {
            throw new IllegalArgumentException(setting + " must be an address that begins with https://.");
        }
    }
}
