package org.homeward.intake.ui;

import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.Refused;

/**
 * What was dropped, in memory from its arrival until it was read; never on a disk, where a child's words would outlive the
 * import.
 */
final class DroppedFiles implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of its name only the last part counts. */
    private record Dropped(String name, byte[] bytes) implements Serializable {

        boolean isZip() {
            return name.toLowerCase(Locale.ROOT).endsWith(".zip");
        }
    }

    private final transient List<Dropped> files = new ArrayList<>();

    /** Where the next files arrive; one that is larger than a whole set may be is not read at all. */
    InMemoryUploadHandler handler() {
        return new InMemoryUploadHandler((metadata, bytes) -> add(metadata.fileName(), bytes)) {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                if (event.getFileSize() > FileSet.MOST_BYTES - held()) {
                    event.reject("This is larger than 256 MB. Send it in parts.");
                } else {
                    super.handleUploadRequest(event);
                }
            }
        };
    }

    void add(String name, byte[] bytes) {
        files.add(new Dropped(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), bytes));
    }

    /**
     * Reads what arrived, one zip or loose tables, and forgets it.
     *
     * @throws Refused if it cannot be read as one set
     */
    FileSet take() {
        List<Dropped> arrived = List.copyOf(files);
        clear();
        boolean zipped = arrived.stream().anyMatch(Dropped::isZip);
        if (zipped && arrived.size() > 1) {
            throw new Refused("Drop one zip, or the tables themselves, but not both.");
        }
        if (zipped) {
            return FileSet.ofZip(arrived.getFirst().bytes());
        }
        FileSet set = FileSet.empty();
        for (Dropped each : arrived) {
            if (FileSet.isTable(each.name())) {
                set = set.with(each.name(), each.bytes());
            }
        }
        return set;
    }

    void clear() {
        files.clear();
    }

    private long held() {
        return files.stream().mapToLong(each -> each.bytes().length).sum();
    }
}
