package org.homeward.export;

import java.util.List;
import java.util.Map;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.reference.ui.FilterRequests;
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
 * Hands files over: {@code /export/places.csv} with the parameters of the room's own address. Who asks, and what they may
 * take, is looked up when they ask and not when the button was drawn. What is about one record has no address.
 */
@RestController
@ConditionalOnWebApplication
class ExportController {

    private final CurrentViewer current;
    private final FilterRequests reader;
    private final Exports desk;

    ExportController(CurrentViewer current, FilterRequests reader, Exports desk) {
        this.current = current;
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping("/export/{name}.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable String name,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters) {
        Format as = Format.of(format).orElseThrow(ExportDenied::new);
        Map<String, List<String>> asked = Map.copyOf(parameters);
        Viewer viewer = current.get();
        Exports.File file =
                desk.export(viewer, name, as, reader.read(viewer, asked).filter(), asked);
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
