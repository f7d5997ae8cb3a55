package org.homeward.access;

/** What a browser may do with a response: load nothing from any other origin. */
public final class ContentPolicy {

    /** For responses that are not a page: no inline script runs. */
    static final String WITHOUT_SCRIPTS_OF_A_PAGE = policy("'self'");

    static final String NO_DEVICES = "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(self), "
            + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private ContentPolicy() {}

    /**
     * For a page whose own scripts carry this nonce. The Vaadin client creates functions from text, so {@code unsafe-eval}
     * stays; an injected script carries no nonce and does not run.
     */
    public static String ofPage(String nonce) {
        return policy("'self' 'nonce-" + nonce + "' 'unsafe-eval'");
    }

    private static String policy(String scripts) {
        return "default-src 'self'; script-src " + scripts
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; connect-src 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; "
                + "base-uri 'self'; form-action 'self'";
    }
}
