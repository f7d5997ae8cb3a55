package org.homeward.intake.ui;

import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;

/**
 * What was dropped, in memory from its arrival until it was read; never on a disk, where a child's words would outlive the
 * import. The files of one set arrive several at once, each in a thread of its own that does not hold the lock of the session.
 */
final class UploadBuffer implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of its name only the last part counts. */
    private record UploadedFile(String name, byte[] bytes) implements Serializable {

        boolean isZip() {
            return name.toLowerCase(Locale.ROOT).endsWith(".zip");
        }
    }

    private final transient List<UploadedFile> files = new ArrayList<>();

    /** How many bytes were let in and have not arrived yet. */
    private long underWay;

    private boolean tooLarge;

    /** Where the next files arrive; one that is larger than what a whole set has room for is not read at all. */
    InMemoryUploadHandler handler() {
        return new InMemoryUploadHandler((metadata, bytes) -> add(metadata.fileName(), bytes)) {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                long bytes = event.getFileSize();
                if (!letsIn(bytes)) {
                    event.reject("There is no room for this.");
                    return;
                }
                try {
                    super.handleUploadRequest(event);
                } catch (IOException | RuntimeException broken) {
                    brokeOff(bytes);
                    throw broken;
                }
            }
        };
    }

    /** Whether there is room for as many bytes more; room that is given stays taken until they were added or broke off. */
    synchronized boolean letsIn(long bytes) {
        boolean room = bytes >= 0 && bytes <= FileSet.MOST_BYTES - held() - underWay;
        underWay += room ? bytes : 0;
        tooLarge |= !room;
        return room;
    }

    synchronized void add(String name, byte[] bytes) {
        underWay -= bytes.length;
        files.add(new UploadedFile(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), bytes));
    }

    private synchronized void brokeOff(long bytes) {
        underWay -= bytes;
    }

    /**
     * Reads what arrived, one zip or loose tables, and forgets it.
     *
     * @param lost names of files that were dropped and did not arrive
     * @throws ImportRejected if it cannot be read as one set, or is not the whole of what was dropped
     */
    FileSet take(List<String> lost) {
        boolean larger;
        List<UploadedFile> arrived;
        synchronized (this) {
            larger = tooLarge;
            arrived = List.copyOf(files);
            clear();
        }
        if (larger) {
            throw new ImportRejected("The set is larger than 256 MB. Send it in parts.");
        }
        if (!lost.isEmpty()) {
            throw new ImportRejected("Of what was dropped this did not arrive: " + String.join(", ", lost)
                    + ". Drop the whole set once more.");
        }
        return whole(arrived);
    }

    private static FileSet whole(List<UploadedFile> arrived) {
        boolean zipped = arrived.stream().anyMatch(UploadedFile::isZip);
        if (zipped && arrived.size() > 1) {
            throw new ImportRejected("Drop one zip, or the tables themselves, but not both.");
        }
        if (zipped) {
            return FileSet.ofZip(arrived.getFirst().bytes());
        }
        FileSet set = FileSet.empty();
        for (UploadedFile each : arrived) {
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

    private long held() {
        return files.stream().mapToLong(each -> each.bytes().length).sum();
    }
}
