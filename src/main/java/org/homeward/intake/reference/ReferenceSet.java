package org.homeward.intake.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.disclosure.AreaKind;
import org.homeward.intake.check.AreaLookup;
import org.homeward.intake.check.Manifest;
import org.homeward.intake.read.Column;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A reference set after parsing. Any error rejects the whole set, because part of a map is worse than the previous map. */
record ReferenceSet(
        List<Area> areas,
        NationalBoundaries national,
        List<NamedPlace> namedPlaces,
        List<BasemapFeature> basemapFeatures,
        List<Agency> agencies,
        List<Provider> providers,
        List<Source> sources,
        List<Successor> successors,
        List<ImportProblem> notices) {

    record Area(
            String code,
            String name,
            AreaKind kind,
            LocalDate vintage,
            @Nullable String parent,
            @Nullable Geometry shape) {

        /** Whether the two differ in their shape only, and the shapes have no ground in common. */
        boolean isPartOfSame(Area other) {
            return name.equals(other.name)
                    && kind == other.kind
                    && vintage.equals(other.vintage)
                    && Objects.equals(parent, other.parent)
                    && shape != null
                    && other.shape != null
                    && !shape.relate(other.shape, "T********");
        }

        Area joined(Area other) {
            Geometry whole = Objects.requireNonNull(shape).union(other.shape);
            return new Area(code, name, kind, vintage, parent, multi(whole));
        }

        static Geometry multi(Geometry shape) {
            Geometry all =
                    shape instanceof Polygon one ? one.getFactory().createMultiPolygon(new Polygon[] {one}) : shape;
            all.setSRID(27700);
            return all;
        }
    }

    /** The code that took the place of another, and from when. */
    record Successor(String oldCode, String newCode, LocalDate since) {}

    record NamedPlace(String name, String kind, Point at) {}

    record BasemapFeature(String layer, @Nullable String name, Geometry shape) {}

    record Agency(String code, String name, String kind) {}

    record Provider(String code, String name, @Nullable String agency) {}

    /** A source system, the code of the provider or of the agency that owns it, and the users who may send for it. */
    record Source(
            String name,
            @Nullable String provider,
            @Nullable String agency,
            List<String> senders) {

        /** As a request has it: the owner as "provider CODE" or "agency CODE", then "|" and the senders, divided by ";". */
        String value() {
            String owner = provider != null ? "provider " + provider : agency != null ? "agency " + agency : "";
            return owner + "|" + String.join(";", senders);
        }
    }

    private static final String CODE = "[A-Z][0-9]{8}";
    private static final String AREAS = "areas.geojson";
    private static final FileFormat DISTRICTS = FileFormat.of(
            "districts.csv", Column.key("district"), Column.text("county").must(), Column.text("county_name"));
    private static final String NAMED_PLACES = "named_places.geojson";
    private static final String BASEMAP = "basemap.geojson";
    private static final FileFormat SUCCESSORS = FileFormat.of(
            "successors.csv",
            Column.key("old_code"),
            Column.text("new_code").must(),
            Column.text("since").must());
    private static final FileFormat AGENCIES = FileFormat.of(
            "agencies.csv",
            Column.key("code"),
            Column.text("name").must(),
            Column.text("kind").must());
    private static final FileFormat PROVIDERS = FileFormat.of(
            "providers.csv", Column.key("code"), Column.text("name").must(), Column.text("agency"));
    private static final FileFormat SOURCES = FileFormat.of(
            "source_systems.csv",
            Column.key("source_system"),
            Column.text("provider"),
            Column.text("agency"),
            Column.text("senders"));
    /** The tables of a reference set. */
    static final Set<String> LISTS =
            Set.of(AGENCIES.file(), PROVIDERS.file(), SOURCES.file(), DISTRICTS.file(), SUCCESSORS.file());

    private static final Set<String> LAYERS =
            Set.of("land", "built", "water", "park", "road", "main_road", "railway", "label");
    private static final Set<String> AGENCY_KINDS =
            Set.of("POLICE", "CHILDRENS_SERVICES", "HEALTH", "EDUCATION", "VOLUNTARY", "HOUSING", "OTHER");

    static ReferenceSet of(FileSet files) {
        if (files.names().stream().noneMatch(name -> LISTS.contains(name) || name.endsWith(".geojson"))) {
            Set<String> known = new HashSet<>(LISTS);
            known.addAll(Set.of(AREAS, NAMED_PLACES, BASEMAP));
            throw new ImportRejected(ImportError.REFERENCE_FILES_MISSING, list(known));
        }
        List<Feature> boundaries = files.names().stream()
                .filter(ReferenceSet::isBoundaries)
                .flatMap(name -> features(files, name).stream())
                .toList();
        List<Feature> own = boundaries.stream()
                .filter(feature -> !NationalBoundaries.isNational(feature))
                .toList();
        return new ReferenceSet(
                areas(own),
                national(boundaries, rows(files, DISTRICTS)),
                features(files, NAMED_PLACES).stream()
                        .map(ReferenceSet::namedPlace)
                        .toList(),
                features(files, BASEMAP).stream()
                        .map(ReferenceSet::basemapFeature)
                        .toList(),
                rows(files, AGENCIES).stream().map(ReferenceSet::agency).toList(),
                rows(files, PROVIDERS).stream()
                        .map(row -> new Provider(
                                required(row, "code"),
                                required(row, "name"),
                                row.cell("agency").isEmpty() ? null : row.cell("agency")))
                        .toList(),
                sources(files),
                rows(files, SUCCESSORS).stream().map(ReferenceSet::successor).toList(),
                own.stream().map(Feature::repaired).filter(Objects::nonNull).toList());
    }

    boolean hasAreas() {
        return !areas.isEmpty() || !national.features().isEmpty();
    }

    /** areas.geojson, and files of boundaries under the names that they were published with. */
    private static boolean isBoundaries(String file) {
        return file.endsWith(".geojson") && !file.equals(NAMED_PLACES) && !file.equals(BASEMAP);
    }

    private static NationalBoundaries national(List<Feature> boundaries, List<Row> districts) {
        Map<String, String> counties = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Row row : districts) {
            String county = required(row, "county");
            counties.put(required(row, "district"), county);
            if (!row.cell("county_name").isEmpty()) {
                names.put(county, row.cell("county_name"));
            }
        }
        return new NationalBoundaries(
                boundaries.stream().filter(NationalBoundaries::isNational).toList(), counties, names);
    }

    /** Whether a set names source systems, which is a right of its own. */
    static boolean namesSources(FileSet files) {
        return files.holds(SOURCES.file());
    }

    private static List<Source> sources(FileSet files) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Row row : rows(files, SOURCES)) {
            Source source = source(row);
            if (sources.put(source.name(), source) != null) {
                throw new ImportRejected(ImportError.SOURCE_DUPLICATE, row.line(), source.name());
            }
        }
        return List.copyOf(sources.values());
    }

    private static Source source(Row row) {
        String name = required(row, "source_system");
        if (!name.matches(Manifest.SOURCE_SYSTEM)) {
            throw new ImportRejected(ImportError.SOURCE_NAME_INVALID, row.line(), name);
        }
        String provider = row.cell("provider").isEmpty() ? null : row.cell("provider");
        String agency = row.cell("agency").isEmpty() ? null : row.cell("agency");
        if (provider != null && agency != null) {
            throw new ImportRejected(ImportError.SOURCE_OWNED_TWICE, row.line(), name);
        }
        List<String> senders = Stream.of(row.cell("senders").split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .toList();
        for (String sender : senders) {
            if (!sender.matches("[a-z][a-z0-9._-]{1,62}")) {
                throw new ImportRejected(ImportError.SENDER_NAME_INVALID, row.line(), sender);
            }
        }
        return new Source(name, provider, agency, senders);
    }

    private static List<Feature> features(FileSet files, String file) {
        return files.holds(file) ? GeoJsonFile.read(file, files.bytes(file)) : List.of();
    }

    private static List<Row> rows(FileSet files, FileFormat format) {
        if (!files.holds(format.file())) {
            return List.of();
        }
        List<RejectedRow> malformed = new ArrayList<>();
        List<Row> rows = CsvFile.read(files, format, malformed);
        if (!malformed.isEmpty()) {
            RejectedRow first = malformed.getFirst();
            throw new ImportRejected(ImportError.REFERENCE_ROW_INVALID, format.file(), first.line(), first.problem());
        }
        return rows;
    }

    private static Area area(Feature feature) {
        AreaKind kind;
        try {
            kind = AreaKind.valueOf(feature.required("kind"));
        } catch (IllegalArgumentException unknown) {
            throw feature.rejected(ImportError.FEATURE_KIND_UNKNOWN, feature.required("kind"));
        }
        String parent = feature.optional("parent");
        if (parent == null && (kind == AreaKind.WARD || kind == AreaKind.DISTRICT)) {
            throw feature.rejected(ImportError.FEATURE_PARENT_MISSING);
        }
        return area(feature, kind, parent, vintage(feature));
    }

    static Area area(Feature feature, AreaKind kind, @Nullable String parent, LocalDate vintage) {
        String code = feature.required("code");
        if (!code.matches(CODE)) {
            throw feature.rejected(ImportError.FEATURE_CODE_INVALID, code);
        }
        if (kind != AreaKind.ELSEWHERE) {
            requireInUnitedKingdom(feature, feature.requiredShape());
        }
        return new Area(code, feature.required("name"), kind, vintage, parent, multiPolygon(feature));
    }

    /** A boundary or a name far from the country has swapped axes, a wrong sign or another coordinate system. */
    private static void requireInUnitedKingdom(Feature feature, Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        if (!AreaLookup.UNITED_KINGDOM.contains(box)) {
            throw feature.rejected(
                    ImportError.FEATURE_OUTSIDE_UNITED_KINGDOM, Math.round(box.getMinX()), Math.round(box.getMinY()));
        }
    }

    /** National boundary files write a detached part as another feature with the same code; the parts become one area. */
    private static List<Area> areas(List<Feature> features) {
        Map<String, Area> areas = new LinkedHashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Feature feature : features) {
            Area area = area(feature);
            Area known = areas.putIfAbsent(area.code(), area);
            if (known == null) {
                numbers.put(area.code(), feature.number());
            } else if (known.isPartOfSame(area)) {
                areas.put(area.code(), known.joined(area));
            } else {
                throw feature.rejected(ImportError.FEATURE_DUPLICATE, numbers.getOrDefault(area.code(), 0));
            }
        }
        return areas.values().stream()
                .sorted(Comparator.comparing(ReferenceSet::rank))
                .toList();
    }

    private static LocalDate vintage(Feature feature) {
        try {
            return LocalDate.parse(feature.required("vintage"));
        } catch (DateTimeParseException wrong) {
            throw feature.rejected(ImportError.FEATURE_VINTAGE_INVALID, feature.required("vintage"));
        }
    }

    private static @Nullable Geometry multiPolygon(Feature feature) {
        Geometry shape = feature.shape();
        Geometry area =
                switch (shape) {
                    case null -> null;
                    case MultiPolygon many -> many;
                    case Polygon one -> one.getFactory().createMultiPolygon(new Polygon[] {one});
                    default -> throw feature.rejected(ImportError.FEATURE_NOT_POLYGON, shape.getGeometryType());
                };
        if (area != null) {
            area.setSRID(27700);
        }
        return area;
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
            requireInUnitedKingdom(feature, at);
            return new NamedPlace(feature.required("name"), feature.required("kind"), at);
        }
        throw feature.rejected(ImportError.FEATURE_NOT_POINT);
    }

    private static BasemapFeature basemapFeature(Feature feature) {
        String layer = feature.required("layer");
        if (!LAYERS.contains(layer)) {
            throw feature.rejected(ImportError.FEATURE_LAYER_UNKNOWN, layer, list(LAYERS));
        }
        return new BasemapFeature(layer, feature.optional("name"), feature.requiredShape());
    }

    private static Successor successor(Row row) {
        String oldCode = required(row, "old_code");
        String newCode = required(row, "new_code");
        try {
            if (oldCode.matches(CODE) && newCode.matches(CODE) && !oldCode.equals(newCode)) {
                return new Successor(oldCode, newCode, LocalDate.parse(required(row, "since")));
            }
        } catch (DateTimeParseException wrong) {
            // Told below.
        }
        throw new ImportRejected(ImportError.SUCCESSOR_INVALID, row.line());
    }

    private static Agency agency(Row row) {
        String kind = required(row, "kind").toUpperCase(java.util.Locale.ROOT);
        if (!AGENCY_KINDS.contains(kind)) {
            throw new ImportRejected(
                    ImportError.AGENCY_KIND_UNKNOWN, row.file(), row.line(), row.cell("kind"), list(AGENCY_KINDS));
        }
        return new Agency(required(row, "code"), required(row, "name"), kind);
    }

    private static String required(Row row, String column) {
        if (row.cell(column).isEmpty()) {
            throw new ImportRejected(ImportError.REFERENCE_CELL_EMPTY, row.file(), row.line(), column);
        }
        return row.cell(column);
    }

    private static String list(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
