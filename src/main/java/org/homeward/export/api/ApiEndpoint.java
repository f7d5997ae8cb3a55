package org.homeward.export.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.access.ApiProblem;
import org.homeward.access.AskedTooMuch;
import org.homeward.access.CurrentViewer;
import org.homeward.access.FilterTooFine;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.session.AccessTokenFilter;
import org.homeward.export.ApiAnswer;
import org.homeward.export.ApiNotReady;
import org.homeward.export.ApiRequestRejected;
import org.homeward.export.ApiRequestRejected.Fault;
import org.homeward.export.ApiTable;
import org.homeward.export.ExportDenied;
import org.homeward.export.Exports;
import org.homeward.store.NotReleased;
import org.homeward.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The address of one table. Recipient and purpose come in headers: they belong in no address and no log, and a link or another site
 * cannot send them, so that no address alone answers with a copy.
 */
@ResponseBody
final class ApiEndpoint {

    static final String RECIPIENT = "Homeward-Recipient";
    static final String PURPOSE = "Homeward-Purpose";

    static final Method READ = Arrays.stream(ApiEndpoint.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("read"))
            .findAny()
            .orElseThrow();

    private final ApiTable table;
    private final Exports exports;
    private final CurrentViewer current;

    ApiEndpoint(ApiTable table, Exports exports, CurrentViewer current) {
        this.table = table;
        this.exports = exports;
        this.current = current;
    }

    ResponseEntity<ApiAnswer> read(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        List<Fault> faults = new ArrayList<>();
        Optional<Recipient> recipient = header(request, RECIPIENT).flatMap(Recipient::of);
        if (recipient.isEmpty()) {
            faults.add(new Fault(
                    RECIPIENT, "The header is missing.", "Name the meeting or the role that receives the figures."));
        }
        Optional<Purpose> purpose = header(request, PURPOSE).flatMap(Purpose::usual);
        if (purpose.isEmpty()) {
            faults.add(new Fault(
                    PURPOSE, "The header is missing or names no purpose.", "Choose one of " + purposes() + "."));
        }
        if (!faults.isEmpty()) {
            throw new ApiRequestRejected(faults);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(exports.answer(
                        current.get().forPurpose(purpose.orElseThrow()),
                        table,
                        parameters,
                        recipient.orElseThrow(),
                        AccessTokenFilter.isByToken(request)));
    }

    static String purposes() {
        return Purpose.usual().stream().map(Purpose::inAddress).collect(Collectors.joining(", "));
    }

    /** A server reads headers as Latin-1; what programs send is UTF-8. */
    private static Optional<String> header(HttpServletRequest request, String name) {
        String sent = request.getHeader(name);
        if (sent == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(sent.getBytes(StandardCharsets.ISO_8859_1));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.of(sent);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(ApiRequestRejected rejected) {
        ProblemDetail problem = ApiProblem.of(
                HttpStatus.BAD_REQUEST,
                "The request has to be changed",
                rejected.faults().stream()
                        .map(fault -> fault.where() + ": " + fault.what() + " " + fault.remedy())
                        .collect(Collectors.joining(" ")));
        problem.setProperty("errors", rejected.faults());
        return refused(problem, null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooFine(FilterTooFine tooFine) {
        return refused(
                ApiProblem.of(
                        HttpStatus.BAD_REQUEST, "The request has to be changed", String.valueOf(tooFine.getMessage())),
                null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReleased(NotReleased absent) {
        return refused(ApiProblem.of(HttpStatus.NOT_FOUND, "Not released", String.valueOf(absent.getMessage())), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(ExportDenied denied) {
        return refused(
                ApiProblem.of(HttpStatus.FORBIDDEN, "No such address", "It does not exist, or you do not have access."),
                null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMuch(AskedTooMuch tooMuch) {
        return refused(
                ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", String.valueOf(tooMuch.getMessage())),
                tooMuch.minutes() * 60);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(ApiNotReady notReady) {
        return refused(
                ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "Not ready yet", String.valueOf(notReady.getMessage())),
                notReady.again_s());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(StoreUnavailable unavailable) {
        return refused(
                ApiProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Not available",
                        "The data cannot be read or the access cannot be recorded now. Ask again later."),
                60L);
    }

    private static ResponseEntity<ProblemDetail> refused(ProblemDetail problem, @Nullable Long again_s) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (again_s != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(again_s));
        }
        return answer.body(problem);
    }
}
