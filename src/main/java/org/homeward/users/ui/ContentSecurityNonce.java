package org.homeward.users.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.homeward.access.ContentPolicy;
import org.springframework.stereotype.Component;

/** Adds a random nonce to the scripts of each page, and tells the browser to run no other. */
@Component
class ContentSecurityNonce implements VaadinServiceInitListener {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.addIndexHtmlRequestListener(this::mark);
    }

    private void mark(IndexHtmlResponse page) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicy.ofPage(nonce));
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }
}
