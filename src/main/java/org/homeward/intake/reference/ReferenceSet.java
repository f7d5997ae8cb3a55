package org.homeward.intake.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.homeward.disclosure.AreaKind;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A reference set that could be read. One thing wrong refuses the whole: half a map is worse than yesterday's. */
record ReferenceSet(
        List<Area> areas,
        List<NamedPlace> namedPlaces,
        List<Drawing> drawings,
        List<Agency> agencies,
        List<Provider> providers) {

    record Area(
            String code,
            String name,
            AreaKind kind,
            LocalDate vintage,
            @Nullable String parent,
            @Nullable Geometry shape) {}

    record NamedPlace(String name, String kind, Point at) {}

    record Drawing(String layer, @Nullable String name, Geometry shape) {}

    record Agency(String code, String name, String kind) {}

    record Provider(String code, String name, @Nullable String agency) {}

    private static final String AREAS = "areas.geojson";
    private static final String NAMED_PLACES = "named_places.geojson";
    private static final String BASEMAP = "basemap.geojson";
    private static final FileFormat AGENCIES = FileFormat.of("agencies.csv", "code* name* kind*");
    private static final FileFormat PROVIDERS = FileFormat.of("providers.csv", "code* name* agency");
    private static final Set<String> LAYERS =
            Set.of("land", "built", "water", "park", "road", "main_road", "railway", "label");
    private static final Set<String> AGENCY_KINDS =
            Set.of("POLICE", "CHILDRENS_SERVICES", "HEALTH", "EDUCATION", "VOLUNTARY", "HOUSING", "OTHER");

    static ReferenceSet of(FileSet files) {
        Set<String> known = Set.of(AREAS, NAMED_PLACES, BASEMAP, AGENCIES.file(), PROVIDERS.file());
        if (files.names().stream().noneMatch(known::contains)) {
            throw new ImportRejected("This is not a reference set. It holds none of "
                    + String.join(", ", known.stream().sorted().toList()) + ".");
        }
        return new ReferenceSet(
                features(files, AREAS).stream()
                        .map(ReferenceSet::area)
                        .sorted(Comparator.comparing(ReferenceSet::rank))
                        .toList(),
                features(files, NAMED_PLACES).stream()
                        .map(ReferenceSet::namedPlace)
                        .toList(),
                features(files, BASEMAP).stream().map(ReferenceSet::drawing).toList(),
                rows(files, AGENCIES).stream().map(ReferenceSet::agency).toList(),
                rows(files, PROVIDERS).stream()
                        .map(row -> new Provider(
                                filled(row, "code"),
                                filled(row, "name"),
                                row.cell("agency").isEmpty() ? null : row.cell("agency")))
                        .toList());
    }

    private static List<Feature> features(FileSet files, String file) {
        return files.holds(file) ? GeoJsonFile.read(file, files.bytes(file)) : List.of();
    }

    private static List<Row> rows(FileSet files, FileFormat shape) {
        if (!files.holds(shape.file())) {
            return List.of();
        }
        List<RejectedRow> malformed = new ArrayList<>();
        List<Row> rows = CsvFile.read(files, shape, malformed);
        if (!malformed.isEmpty()) {
            throw new ImportRejected(shape.file() + ", line "
                    + malformed.getFirst().line() + ": " + malformed.getFirst().reason());
        }
        return rows;
    }

    private static Area area(Feature feature) {
        String code = feature.required("code");
        if (!code.matches("[A-Z][0-9]{8}")) {
            throw feature.wrong(
                    "has the code \"" + code + "\". Codes are a letter and eight digits, such as E05000001.");
        }
        AreaKind kind;
        try {
            kind = AreaKind.valueOf(feature.required("kind"));
        } catch (IllegalArgumentException unknown) {
            throw feature.wrong("is of the kind \"" + feature.required("kind")
                    + "\". Kinds are COUNTY, DISTRICT, WARD, ELSEWHERE.");
        }
        if (kind != AreaKind.ELSEWHERE) {
            feature.requiredShape();
        }
        String parent = feature.optional("parent");
        if (parent == null && (kind == AreaKind.WARD || kind == AreaKind.DISTRICT)) {
            throw feature.wrong("lacks the property \"parent\", the code of the area that it lies in.");
        }
        return new Area(code, feature.required("name"), kind, vintage(feature), parent, surface(feature));
    }

    private static LocalDate vintage(Feature feature) {
        try {
            return LocalDate.parse(feature.required("vintage"));
        } catch (DateTimeParseException wrong) {
            throw feature.wrong(
                    "has the vintage \"" + feature.required("vintage") + "\". Write a date such as 2025-05-01.");
        }
    }

    private static @Nullable Geometry surface(Feature feature) {
        Geometry shape = feature.shape();
        Geometry surface =
                switch (shape) {
                    case null -> null;
                    case MultiPolygon many -> many;
                    case Polygon one -> one.getFactory().createMultiPolygon(new Polygon[] {one});
                    default -> throw feature.wrong("is a " + shape.getGeometryType() + ". Areas are polygons.");
                };
        if (surface != null) {
            surface.setSRID(27700);
        }
        return surface;
    }

    private static int rank(Area area) {
        return switch (area.kind()) {
            case COUNTY -> 0;
            case ELSEWHERE -> 1;
            case DISTRICT -> 2;
            case WARD -> 3;
        };
    }

    private static NamedPlace namedPlace(Feature feature) {
        if (feature.requiredShape() instanceof Point at) {
            return new NamedPlace(feature.required("name"), feature.required("kind"), at);
        }
        throw feature.wrong("is not a point.");
    }

    private static Drawing drawing(Feature feature) {
        String layer = feature.required("layer");
        if (!LAYERS.contains(layer)) {
            throw feature.wrong("is of the layer \"" + layer + "\". Layers are "
                    + String.join(", ", LAYERS.stream().sorted().toList()) + ".");
        }
        return new Drawing(layer, feature.optional("name"), feature.requiredShape());
    }

    private static Agency agency(Row row) {
        String kind = filled(row, "kind").toUpperCase(java.util.Locale.ROOT);
        if (!AGENCY_KINDS.contains(kind)) {
            throw new ImportRejected(
                    row.file() + ", line " + row.line() + ": the kind \"" + row.cell("kind") + "\" is not one of "
                            + String.join(", ", AGENCY_KINDS.stream().sorted().toList()) + ".");
        }
        return new Agency(filled(row, "code"), filled(row, "name"), kind);
    }

    private static String filled(Row row, String column) {
        if (row.cell(column).isEmpty()) {
            throw new ImportRejected(row.file() + ", line " + row.line() + ": " + column + " must not be empty.");
        }
        return row.cell(column);
    }
}
