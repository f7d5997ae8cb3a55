package org.homeward.intake.ui;

import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;

/**
 * Uploaded files, in memory until they are read. They are never written to a disk, where a child's words would outlive the import.
 * The files of one set are uploaded at the same time, each in a thread of its own that does not hold the lock of the session.
 */
final class UploadBuffer implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A file by its name without a path. */
    private record UploadedFile(String name, byte[] bytes) implements Serializable {

        boolean isZip() {
            return name.toLowerCase(Locale.ROOT).endsWith(".zip");
        }
    }

    private final transient List<UploadedFile> files = new ArrayList<>();

    /** Bytes of uploads that were accepted and are not complete. */
    private long reserved;

    private boolean tooLarge;

    /**
     * Receives the next files. A file that would make the set too large is not read at all.
     *
     * @param tooLargeText the answer to the browser for such a file
     */
    InMemoryUploadHandler handler(String tooLargeText) {
        return new InMemoryUploadHandler((metadata, bytes) -> add(metadata.fileName(), bytes)) {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                long bytes = event.getFileSize();
                if (!reserve(bytes)) {
                    event.reject(tooLargeText);
                    return;
                }
                try {
                    super.handleUploadRequest(event);
                } catch (IOException | RuntimeException interrupted) {
                    release(bytes);
                    throw interrupted;
                }
            }
        };
    }

    /** Reserves space for an upload, until it is added or fails; returns false where the set would be too large. */
    synchronized boolean reserve(long bytes) {
        boolean fits = bytes >= 0 && bytes <= FileSet.MOST_BYTES - stored() - reserved;
        reserved += fits ? bytes : 0;
        tooLarge |= !fits;
        return fits;
    }

    synchronized void add(String name, byte[] bytes) {
        reserved -= bytes.length;
        files.add(new UploadedFile(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), bytes));
    }

    private synchronized void release(long bytes) {
        reserved -= bytes;
    }

    /**
     * Reads the uploaded files as one set, from one zip or from single files, and clears the buffer.
     *
     * @param lost names of files that were selected and did not arrive
     * @throws ImportRejected if they cannot be read as one set, or the set is too large or incomplete
     */
    FileSet take(List<String> lost) {
        boolean exceeded;
        List<UploadedFile> uploaded;
        synchronized (this) {
            exceeded = tooLarge;
            uploaded = List.copyOf(files);
            clear();
        }
        if (exceeded) {
            throw FileSet.tooLarge();
        }
        if (!lost.isEmpty()) {
            throw new ImportRejected(ImportError.UPLOAD_INCOMPLETE, String.join(", ", lost));
        }
        return asSet(uploaded);
    }

    private static FileSet asSet(List<UploadedFile> uploaded) {
        boolean zipped = uploaded.stream().anyMatch(UploadedFile::isZip);
        if (zipped && uploaded.size() > 1) {
            throw new ImportRejected(ImportError.UPLOAD_MIXED);
        }
        if (zipped) {
            return FileSet.ofZip(uploaded.getFirst().bytes());
        }
        FileSet set = FileSet.empty();
        for (UploadedFile each : uploaded) {
            if (FileSet.isTable(each.name())) {
                set = set.with(each.name(), each.bytes());
            }
        }
        return set;
    }

    synchronized void clear() {
        files.clear();
        tooLarge = false;
    }

    private long stored() {
        return files.stream().mapToLong(each -> each.bytes().length).sum();
    }
}
