package org.homeward.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** An error as a program reads it, after RFC 9457: what is wrong and how to mend it, in words that repeat nothing that was sent. */
public final class ApiProblem {

    /** Every address for programs begins so. */
    public static final String ADDRESSES = "/api/";

    private static final JsonMapper JSON = JsonMapper.shared();

    private ApiProblem() {}

    /**
     * @param title what is wrong, the same for every such error
     * @param detail what to do
     */
    public static ProblemDetail of(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    static ProblemDetail notSignedIn() {
        return of(
                HttpStatus.UNAUTHORIZED,
                "Not signed in",
                "Send a valid access token as Authorization: Bearer TOKEN. Create one on the page Your sign-in; it lasts 12 hours"
                        + " at most, and ends when your rights or your password change.");
    }

    /** An address that is missing and one that is not for this user answer alike. */
    static ProblemDetail notFound(HttpStatus status) {
        return of(
                status,
                "No such address",
                "It does not exist, or you do not have access, or it does not answer to this method. "
                        + "The addresses are listed at /api/v1/openapi and read with GET.");
    }

    static void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatus());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(JSON.writeValueAsString(problem));
    }
}
