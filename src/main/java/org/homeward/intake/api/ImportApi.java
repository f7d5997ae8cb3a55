package org.homeward.intake.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.homeward.access.ApiProblem;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.access.session.AccessTokenFilter;
import org.homeward.disclosure.UrlUuid;
import org.homeward.intake.job.ImportJobs;
import org.homeward.intake.job.JobReport;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportNotes;
import org.homeward.store.StoreUnavailable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes a zip from a program, checks and stores it in the background as one from a screen, and says what became of it. Only an access token
 * sends: a browser adds the session of its user to what another page makes it send, and never a token.
 */
@RestController
@ConditionalOnWebApplication
@RequestMapping(ImportApi.ADDRESS)
class ImportApi {

    static final String ADDRESS = "/api/v1/imports";
    static final String ZIP = "application/zip";
    static final String RESPONSIBLE = "Homeward-Responsible";
    static final String REASON = "Homeward-Reason";

    private static final int LISTED = 50;

    private final ImportJobs jobs;
    private final CurrentViewer current;

    ImportApi(ImportJobs jobs, CurrentViewer current) {
        this.jobs = jobs;
        this.current = current;
    }

    @PostMapping(consumes = ZIP)
    ResponseEntity<?> send(
            HttpServletRequest request,
            @RequestHeader(name = RESPONSIBLE, required = false) String responsible,
            @RequestHeader(name = REASON, required = false) String reason)
            throws IOException {
        if (!AccessTokenFilter.isByToken(request)) {
            return refused(
                    ApiProblem.of(
                            HttpStatus.FORBIDDEN,
                            "No access token",
                            "Send a valid access token as Authorization: Bearer TOKEN. The session of a browser does not send sets."));
        }
        Viewer viewer = current.get();
        ImportJobs.Arriving arriving = jobs.beginByProgram(
                viewer, new ImportNotes(responsible, reason == null ? ImportNotes.PLAIN.reason() : reason));
        try {
            arriving.add("set.zip", request.getInputStream());
        } catch (IOException | RuntimeException incomplete) {
            jobs.cancel(viewer, arriving.id());
            throw incomplete;
        }
        jobs.check(viewer, arriving.id());
        return ResponseEntity.accepted()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .location(URI.create(ADDRESS + "/" + arriving.id()))
                .body(ImportAnswer.of(jobs.find(viewer, arriving.id()).orElseThrow()));
    }

    /** What this user sent, the latest first. */
    @GetMapping
    ResponseEntity<List<ImportAnswer>> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(jobs.list(current.get(), LISTED).stream()
                        .map(ImportAnswer::of)
                        .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> find(@PathVariable String id) {
        Viewer viewer = current.get();
        return UrlUuid.find(id)
                .flatMap((UUID known) -> jobs.find(viewer, known))
                .<ResponseEntity<?>>map(job -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .body(ImportAnswer.of(job, jobs.report(viewer, job).orElseGet(() -> JobReport.NOTHING))))
                .orElseGet(() -> refused(ApiProblem.of(
                        HttpStatus.NOT_FOUND, "No such import", "It does not exist, or somebody else sent it.")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(ImportRejected rejected) {
        return refused(ApiProblem.of(
                HttpStatus.CONTENT_TOO_LARGE, "Not taken", rejected.problem().text()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(StoreUnavailable unavailable) {
        return refused(ApiProblem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "Not available", "Nothing was kept. Send it again later."));
    }

    private static ResponseEntity<ProblemDetail> refused(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
