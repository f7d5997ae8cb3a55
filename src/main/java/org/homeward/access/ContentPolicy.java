package org.homeward.access;

/** What a browser may do with an answer of the house: nothing from anywhere else. */
public final class ContentPolicy {

    /** For answers that are no page: they run nothing that is written into them. */
    static final String WITHOUT_SCRIPTS_OF_A_PAGE = policy("'self'");

    static final String NO_DEVICES = "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(self), "
            + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private ContentPolicy() {}

    /**
     * For a page whose own scripts carry this nonce. The client engine makes functions from text, so {@code unsafe-eval} stays;
     * a script that somebody managed to write into the page carries no nonce and does not run.
     */
    public static String ofPage(String nonce) {
        return policy("'self' 'nonce-" + nonce + "' 'unsafe-eval'");
    }

    private static String policy(String scripts) {
        return "default-src 'self'; script-src " + scripts + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; "
                + "base-uri 'self'; form-action 'self'";
    }
}
