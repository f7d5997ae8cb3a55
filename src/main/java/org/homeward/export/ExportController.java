package org.homeward.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.print.Translations;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves files: {@code /export/places.csv} with the parameters of the room's own address. The user and their rights are
 * checked at the request, not when the button was shown. A file about one record has no address.
 */
@RestController
@ConditionalOnWebApplication
class ExportController {

    private final CurrentViewer current;
    private final FilterRequests requests;
    private final Exports exports;

    ExportController(CurrentViewer current, FilterRequests requests, Exports exports) {
        this.current = current;
        this.requests = requests;
        this.exports = exports;
    }

    @GetMapping("/export/{name}.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable String name,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters) {
        Format as = Format.of(format).orElseThrow(ExportDenied::new);
        Map<String, List<String>> requested = Map.copyOf(parameters);
        Viewer viewer = current.get();
        FilterRequest request = requests.read(viewer, requested, exports.facets(name));
        List<String> changes = requests.changes(request, Locale.UK, Translations.english()::translate);
        Exports.File file = exports.export(viewer, name, as, request.filter(), requested, changes);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }

    @ExceptionHandler(ExportDenied.class)
    ResponseEntity<Void> refused() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
