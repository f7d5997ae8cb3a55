package org.homeward.places.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A base map of the operator's own: one PMTiles archive on this machine, of which a browser asks for the parts that it draws. It is
 * public, and nothing about a child, but served to whoever has signed in and no other.
 */
@RestController
@ConditionalOnWebApplication
class BasemapArchive {

    private static final String ADDRESS = "map/basemap.pmtiles";
    /** How an archive of the version that browsers read begins. */
    private static final byte[] BEGINNING = {'P', 'M', 'T', 'i', 'l', 'e', 's', 3};

    private final Optional<Path> file;

    BasemapArchive(@Value("${homeward.basemap:}") String file) {
        this.file = file.isBlank() ? Optional.empty() : Optional.of(requireArchive(Path.of(file.strip())));
    }

    private static Path requireArchive(Path file) {
        try (var in = Files.newInputStream(file)) {
            if (java.util.Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING)) {
                return file;
            }
            throw new IllegalStateException("The base map " + file + " is not a PMTiles archive of version 3.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The base map " + file + " cannot be read.", unreadable);
        }
    }

    /** The address of the archive; empty where none is configured. */
    Optional<String> address() {
        return file.map(there -> ADDRESS);
    }

    /** A request for a range is answered with that range. */
    @GetMapping("/map/basemap.pmtiles")
    ResponseEntity<Resource> archive() throws IOException {
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Path archive = file.get();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .eTag("\"" + Files.size(archive) + "-"
                        + Files.getLastModifiedTime(archive).toMillis() + "\"")
                .body(new FileSystemResource(archive));
    }
}
