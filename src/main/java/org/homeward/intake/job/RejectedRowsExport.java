package org.homeward.intake.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.UrlUuid;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.intake.read.RejectedFile;
import org.homeward.print.Translations;
import org.homeward.request.Cell;
import org.springframework.stereotype.Component;

/** Exports the rejected rows of an import to its sender: the same columns as they were sent, and one with the reason. */
@Component
class RejectedRowsExport implements RoomExport {

    static final String SET = "set";

    private final ImportJobs jobs;

    RejectedRowsExport(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "rejected-rows";
    }

    @Override
    public boolean holdsRecords() {
        return true;
    }

    @Override
    public List<Facet> facets() {
        return List.of();
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        Optional<ImportJob> job = parameters.getOrDefault(SET, List.of()).stream()
                .findFirst()
                .flatMap(UrlUuid::find)
                .flatMap(id -> jobs.find(viewer, id));
        return new ExportContent(
                ExportContent.called("imports", translations),
                job.map(found -> found.publicId().toString()).orElse(""),
                List.of(translations.translate("imports.rejected.note")),
                job.flatMap(found -> jobs.report(viewer, found)).map(JobReport::rejectedFiles).stream()
                        .flatMap(List::stream)
                        .map(RejectedRowsExport::table)
                        .toList(),
                List.of(Marking.of(Marking.Level.OFFICIAL_SENSITIVE)));
    }

    private static ExportTable table(RejectedFile file) {
        boolean reasons = file.rows().stream().anyMatch(row -> !row.reason().isEmpty());
        return new ExportTable(
                file.file().replaceFirst("\\.csv$", ""),
                Stream.concat(file.heads().stream(), reasons ? Stream.of(RejectedFile.REASON) : Stream.empty())
                        .toList(),
                file.rows().stream()
                        .map(row -> Stream.concat(
                                        cells(row.cells(), file.heads().size()),
                                        reasons ? Stream.of(row.reason()) : Stream.empty())
                                .<Cell.Plain>map(Cell.Text::new)
                                .toList())
                        .toList(),
                List.of());
    }

    /** As many as the file has columns, and whatever a row has beyond them. */
    private static Stream<String> cells(List<String> cells, int columns) {
        return Stream.concat(cells.stream(), Stream.generate(() -> "").limit(Math.max(0, columns - cells.size())));
    }
}
