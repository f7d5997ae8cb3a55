package org.homeward.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The response to a failed request: that it failed, and a reference to the entry in the log. */
@Controller
@ConditionalOnWebApplication
class ErrorPageController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);
    private static final String PAGE =
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Homeward</title>"
                    + "<p>%s Reference %s.</p></html>";

    /** A page that is missing and one that is not for this user answer alike. */
    private static String text(int status) {
        return status == 403 || status == 404
                ? "Page not found, or you do not have access."
                : "Something went wrong. Nothing was lost.";
    }

    private final SecureRandom random = new SecureRandom();

    @RequestMapping("/error/**")
    ResponseEntity<String> showError(HttpServletRequest request) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String reference = HexFormat.of().withUpperCase().formatHex(bytes);
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        // The message of an exception may quote user input; its class name never does.
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.error("{} {}", reference, failure.getClass().getName());
        } else {
            LOG.info("{} status {}", reference, status);
        }
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_HTML)
                .body(PAGE.formatted(text(status), reference));
    }
}
