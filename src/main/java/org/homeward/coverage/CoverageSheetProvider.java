package org.homeward.coverage;

import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.print.Printable;
import org.homeward.print.catalogue.SheetProvider;
import org.homeward.reference.PaperMapQueries;
import org.springframework.stereotype.Component;

/** Provides the coverage sheet: the figures of the screen, for every role that sees counts. */
@Component
class CoverageSheetProvider implements SheetProvider {

    private final CoverageQueries coverage;
    private final PaperMapQueries maps;

    CoverageSheetProvider(CoverageQueries coverage, PaperMapQueries maps) {
        this.coverage = coverage;
        this.maps = maps;
    }

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.EPISODE.facets();
    }

    @Override
    public String example() {
        return "care=care";
    }

    @Override
    public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
        List<CoverageSheet.DistrictShape> shapes = maps.outlines(viewer, AreaKind.DISTRICT).stream()
                .map(district -> new CoverageSheet.DistrictShape(district.name(), district.shape()))
                .toList();
        return new CoverageSheet(
                coverage.byDistrict(viewer, filter),
                coverage.byCare(viewer, filter),
                coverage.whatFollowed(viewer, filter),
                coverage.stillMissing(viewer, filter),
                coverage.monthly(viewer, filter),
                coverage.change(viewer, filter),
                shapes);
    }
}
