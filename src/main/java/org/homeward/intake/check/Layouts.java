package org.homeward.intake.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;

/** The layouts of national returns, and the one that a set brings with it. */
public final class Layouts {

    private static final List<Layout> NATIONAL =
            Stream.of("ssda903", "ssd-missing").map(Layouts::resource).toList();

    /** Characters of a layout that can be kept with a batch. */
    private static final int LONGEST = 200_000;

    private Layouts() {}

    /** The layout whose needed tables are all in the set; empty for any other set. */
    public static Optional<Layout> recognise(FileSet files) {
        return NATIONAL.stream()
                .filter(layout -> layout.tables().stream()
                        .filter(Layout.Table::needed)
                        .allMatch(table -> files.tables().values().stream().anyMatch(table::fits)))
                .findFirst();
    }

    /**
     * The set with a manifest of what somebody says of it, where it has none and its layout is known.
     *
     * @param cells by the columns of a manifest; where empty the set is as it was
     */
    public static FileSet withManifest(FileSet files, Map<String, String> cells) {
        if (cells.isEmpty() || files.holds(DisclosureFormat.MANIFEST.file())) {
            return files;
        }
        return recognise(files)
                .map(layout -> {
                    Map<String, String> said = new LinkedHashMap<>();
                    said.put("format", layout.name());
                    said.putAll(cells);
                    return files.with(
                            DisclosureFormat.MANIFEST.file(),
                            Manifest.lines(said).toArray(String[]::new));
                })
                .orElse(files);
    }

    /** @throws ImportRejected if there is no layout of that name */
    static Layout of(Manifest manifest, FileSet files) {
        // What a set calls its own layout is kept with its batch.
        if (files.holds(Layout.FILE) && manifest.format().matches(Manifest.SOURCE_SYSTEM)) {
            int length = new String(files.bytes(Layout.FILE), StandardCharsets.UTF_8).length();
            if (length > LONGEST) {
                throw new ImportRejected(ImportError.LAYOUT_TOO_LONG, length, LONGEST);
            }
            return read(manifest.format(), files);
        }
        return NATIONAL.stream()
                .filter(layout -> layout.name().equals(manifest.format()))
                .findFirst()
                .orElseThrow(() -> new ImportRejected(ImportError.MANIFEST_FORMAT, manifest.format()));
    }

    /** The layout that a set has as a file of its own. */
    public static Layout read(String name, FileSet files) {
        List<RejectedRow> malformed = new ArrayList<>();
        Layout layout = Layout.of(name, CsvFile.read(files, Layout.FORMAT, malformed));
        if (!malformed.isEmpty()) {
            throw new ImportRejected(malformed.getFirst().problem());
        }
        return layout;
    }

    private static Layout resource(String name) {
        try (InputStream file = Layouts.class.getResourceAsStream(name + ".csv")) {
            return read(
                    name,
                    FileSet.empty()
                            .with(Layout.FILE, Objects.requireNonNull(file).readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
