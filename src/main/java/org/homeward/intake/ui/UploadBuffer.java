package org.homeward.intake.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.intake.job.ImportJobs;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded files, which are kept encrypted part by part as they arrive: never as a whole in memory, and never on a disk, where a child's
 * words would outlive the import. The files of one set are uploaded at the same time, each in a thread of its own that does not hold the
 * lock of the session.
 */
final class UploadBuffer implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<ImportJobs.Arriving> beginning;
    private transient ImportJobs.@Nullable Arriving arriving;

    /** Bytes of uploads that were accepted. */
    private long reserved;

    private boolean tooLarge;

    /** @param beginning begins an import, of which the first file is arriving */
    UploadBuffer(Supplier<ImportJobs.Arriving> beginning) {
        this.beginning = beginning;
    }

    /**
     * Receives the next files. A file that would make the set too large is not read at all.
     *
     * @param tooLargeText the answer to the browser for such a file
     */
    UploadHandler handler(String tooLargeText) {
        return event -> {
            if (reserve(event.getFileSize())) {
                receive(event);
            } else {
                event.reject(tooLargeText);
            }
        };
    }

    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            arriving().add(event.getFileName(), content);
        }
    }

    /** Reserves space for an upload; returns false where the set would be too large. */
    synchronized boolean reserve(long bytes) {
        boolean fits = bytes >= 0 && bytes <= ImportJobs.MOST_BYTES - reserved;
        reserved += fits ? bytes : 0;
        tooLarge |= !fits;
        return fits;
    }

    private synchronized ImportJobs.Arriving arriving() {
        ImportJobs.Arriving now = arriving;
        if (now == null) {
            now = beginning.get();
            arriving = now;
        }
        return now;
    }

    /**
     * All uploads have ended; the next one belongs to another set.
     *
     * @return the import whose files arrived; null where there are none
     */
    synchronized @Nullable UUID end() {
        ImportJobs.Arriving now = arriving;
        arriving = null;
        reserved = 0;
        tooLarge = false;
        return now == null ? null : now.id();
    }

    /**
     * Whether the set is complete.
     *
     * @param lost names of files that were selected and did not arrive
     * @throws ImportRejected if it is too large or incomplete
     */
    synchronized void requireComplete(List<String> lost) {
        if (tooLarge) {
            throw FileSet.tooLarge(ImportJobs.MOST_BYTES);
        }
        if (!lost.isEmpty()) {
            throw new ImportRejected(ImportError.UPLOAD_INCOMPLETE, String.join(", ", lost));
        }
    }
}
