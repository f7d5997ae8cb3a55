package org.homeward.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The response to a failed request: that it failed, and a reference to the entry in the log. */
@Controller
@ConditionalOnWebApplication
class ErrorPageController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Homeward</title>
            <link rel="icon" href="%4$s/styles/mark.svg"><link rel="stylesheet" href="%4$s/styles/house.css">
            <body>
            <header class="hw-error-brand"><a class="hw-brand" href="%4$s/"><span class="hw-mark"></span>Homeward</a></header>
            <main class="hw-empty hw-error">
            <h1>%1$s</h1>
            <p>%2$s Reference %3$s.</p>
            <p><a class="hw-button" href="%4$s/">Go to home page</a></p>
            </main>
            </body>
            </html>
            """;

    /** A page that is missing and one that is not for this user answer alike. */
    private static boolean isNotFound(int status) {
        return status == 403 || status == 404;
    }

    private final SecureRandom random = new SecureRandom();

    @RequestMapping("/error/**")
    ResponseEntity<?> showError(HttpServletRequest request) {
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
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + ApiProblem.ADDRESSES)) {
            return problem(status, reference);
        }
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_HTML)
                .body(PAGE.formatted(
                        isNotFound(status) ? "Page not found" : "Something went wrong",
                        isNotFound(status) ? "It does not exist, or you do not have access." : "Nothing was lost.",
                        reference,
                        request.getContextPath()));
    }

    private static ResponseEntity<ProblemDetail> problem(int status, String reference) {
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        known.is4xxClientError()
                                ? ApiProblem.notFound(known)
                                : ApiProblem.of(
                                        known,
                                        "Something went wrong",
                                        "Nothing was lost. Tell the operator the reference " + reference + "."));
    }
}
