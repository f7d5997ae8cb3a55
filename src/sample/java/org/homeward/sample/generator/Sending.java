package org.homeward.sample.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;

/** One file set, sent by one service at one time (Europe/London). */
public final class Sending {

    private final Service service;
    private final LocalDateTime sentAt;
    private final Disclosures files;

    Sending(Service service, LocalDateTime sentAt, Disclosures files) {
        this.service = service;
        this.sentAt = sentAt;
        this.files = files;
    }

    public String service() {
        return service.sourceSystem();
    }

    public LocalDateTime sentAt() {
        return sentAt;
    }

    /** The text of each file by its name, as {@link #writeTo} writes it. */
    public Map<String, String> texts() {
        return files.texts();
    }

    public void writeTo(Path folder) {
        try {
            files.writeTo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The set could not be written to " + folder, e);
        }
    }

    Disclosures files() {
        return files;
    }
}
