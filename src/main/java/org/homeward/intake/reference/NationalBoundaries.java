package org.homeward.intake.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.AreaKind;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Boundaries as the Office for National Statistics publishes them: properties such as LAD23CD and LAD23NM, for the whole country and
 * without a parent. districts.csv says which authorities are the county's; they become districts, with their wards, and the county is the
 * whole of them: a partnership also has authorities beside the county of its name. Every other
 * authority is an area elsewhere; every other ward, and what is neither, is left out and told about.
 *
 * @param districts the code of the county of each district
 * @param countyNames names of counties; without one the file of counties names it
 */
record NationalBoundaries(List<Feature> features, Map<String, String> districts, Map<String, String> countyNames) {

    private static final Pattern CODE = Pattern.compile(
            "(?i)(?<level>WD|LSOA|MSOA|LAD|LTLA|CTYUA|UTLA|CTY|CAUTH|PFA|RGN|CTRY)(?<year>\\d\\d)CD|AREACD");
    /** Where a feature has several codes, the first of these is its own, and the others say what it is in. */
    private static final List<String> FINEST_FIRST =
            List.of("WD", "LSOA", "MSOA", "LAD", "LTLA", "CTYUA", "UTLA", "CTY", "CAUTH", "PFA", "RGN", "CTRY", "");

    private static final Set<String> WARDS = Set.of("E05", "W05", "S13", "N08", "N10");
    private static final Set<String> AUTHORITIES = Set.of("E06", "E07", "E08", "E09", "W06", "S12", "N09");
    private static final Pattern MONTH = Pattern.compile(
            "(?i)(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[_ -]?(?<year>20\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?<year>20\\d\\d)(?!\\d)");

    /** The areas of the county and those elsewhere, and what is told about. */
    record Read(List<ReferenceSet.Area> areas, List<ImportProblem> notices) {}

    /** Gives national properties the names that our own files use: code, name, authority, and year for the vintage. */
    static void nameAlike(Map<String, String> properties) {
        if (properties.containsKey("code")) {
            return;
        }
        Map<String, String> found = new TreeMap<>();
        for (String property : List.copyOf(properties.keySet())) {
            Matcher code = CODE.matcher(property);
            if (code.matches()) {
                String level =
                        Objects.requireNonNullElse(code.group("level"), "").toUpperCase(Locale.ROOT);
                found.put(level, property);
            }
        }
        FINEST_FIRST.stream().filter(found::containsKey).findFirst().ifPresent(level -> {
            String property = Objects.requireNonNull(found.get(level));
            String stem = property.substring(0, property.length() - 2);
            properties.put("code", Objects.requireNonNull(properties.get(property)));
            properties.put("year", stem.replaceAll("\\D", ""));
            for (String ending : List.of("NM", "nm")) {
                if (properties.containsKey(stem + ending)) {
                    properties.put("name", Objects.requireNonNull(properties.get(stem + ending)));
                }
            }
            Stream.of("LAD", "LTLA")
                    .filter(each -> !each.equals(level) && found.containsKey(each))
                    .forEach(each ->
                            properties.put("authority", Objects.requireNonNull(properties.get(found.get(each)))));
        });
    }

    static boolean isNational(Feature feature) {
        return feature.properties().containsKey("year") && !feature.properties().containsKey("kind");
    }

    /**
     * @param stored the areas that are stored, in the newest boundaries of each code
     * @param vintage the date of the boundaries; null where the files say it: in their names ({@code May_2024}), or by the year in the
     *     names of properties, which stands for its last day
     */
    Read read(Map<String, ReferenceSet.Area> stored, @Nullable LocalDate vintage) {
        if (features.isEmpty()) {
            return new Read(List.of(), List.of());
        }
        Map<String, String> ours = districts.isEmpty() ? storedDistricts(stored) : districts;
        if (ours.isEmpty()) {
            throw new ImportRejected(
                    ImportError.DISTRICTS_NOT_NAMED, features.getFirst().file());
        }
        Map<String, ReferenceSet.Area> areas = new LinkedHashMap<>();
        Map<String, String> fileOf = new LinkedHashMap<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        List<Feature> wards = new ArrayList<>();
        for (Feature feature : features) {
            String code = feature.required("code");
            String kind = code.length() < 3 ? "" : code.substring(0, 3);
            if (WARDS.contains(kind)) {
                wards.add(feature);
            } else if (AUTHORITIES.contains(kind)) {
                String county = ours.get(code);
                AreaKind as = county == null ? AreaKind.ELSEWHERE : AreaKind.DISTRICT;
                add(areas, fileOf, feature, area(feature, as, county, vintage));
            } else if (ours.containsValue(code)) {
                names.put(code, feature.required("name"));
            } else {
                leftOut.merge(kind, 1, Integer::sum);
            }
        }
        requireDistricts(ours.keySet(), areas, stored);
        names.putAll(countyNames);
        for (String county : Set.copyOf(ours.values())) {
            if (ours.entrySet().stream()
                    .anyMatch(each -> each.getValue().equals(county) && areas.containsKey(each.getKey()))) {
                ReferenceSet.Area whole = whole(county, names.getOrDefault(county, county), ours, areas, stored);
                ReferenceSet.Area before = stored.get(county);
                if (before == null || before.vintage().isBefore(whole.vintage())) {
                    areas.put(county, whole);
                }
            }
        }
        Map<String, PreparedGeometry> ground = ground(ours.keySet(), areas, stored);
        for (Feature ward : wards) {
            String district = district(ward, ours.keySet(), ground);
            if (district == null) {
                leftOut.merge(ward.required("code").substring(0, 3), 1, Integer::sum);
            } else {
                add(areas, fileOf, ward, area(ward, AreaKind.WARD, district, vintage));
            }
        }
        return new Read(List.copyOf(areas.values()), notices(areas, leftOut));
    }

    private static Map<String, String> storedDistricts(Map<String, ReferenceSet.Area> stored) {
        return stored.values().stream()
                .filter(area -> area.kind() == AreaKind.DISTRICT && area.parent() != null)
                .collect(Collectors.toMap(ReferenceSet.Area::code, area -> Objects.requireNonNull(area.parent())));
    }

    /** An authority is in the file of districts and in that of counties; its detached parts may be features of one file. */
    private static void add(
            Map<String, ReferenceSet.Area> areas, Map<String, String> fileOf, Feature feature, ReferenceSet.Area area) {
        ReferenceSet.Area known = areas.putIfAbsent(area.code(), area);
        if (known == null) {
            fileOf.put(area.code(), feature.file());
        } else if (feature.file().equals(fileOf.get(area.code()))) {
            if (!known.isPartOfSame(area)) {
                throw feature.rejected(ImportError.FEATURE_DUPLICATE, 0);
            }
            areas.put(area.code(), known.joined(area));
        }
    }

    private static ReferenceSet.Area area(
            Feature feature, AreaKind kind, @Nullable String parent, @Nullable LocalDate vintage) {
        return ReferenceSet.area(feature, kind, parent, vintage == null ? vintage(feature) : vintage);
    }

    private static LocalDate vintage(Feature feature) {
        Matcher month = MONTH.matcher(feature.file());
        if (month.find()) {
            String name = month.group("month").toUpperCase(Locale.ROOT);
            Month named = Arrays.stream(Month.values())
                    .filter(each -> each.name().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            return YearMonth.of(Integer.parseInt(month.group("year")), named).atEndOfMonth();
        }
        String short2 = feature.properties().getOrDefault("year", "");
        Matcher year = YEAR.matcher(feature.file());
        try {
            if (!short2.isEmpty()) {
                return LocalDate.of(2000 + Integer.parseInt(short2), 12, 31);
            }
            if (year.find()) {
                return LocalDate.of(Integer.parseInt(year.group("year")), 12, 31);
            }
        } catch (DateTimeException | NumberFormatException noYear) {
            // Told below.
        }
        throw new ImportRejected(ImportError.VINTAGE_NOT_KNOWN, feature.file());
    }

    private static void requireDistricts(
            Set<String> ours, Map<String, ReferenceSet.Area> areas, Map<String, ReferenceSet.Area> stored) {
        List<String> missing = ours.stream()
                .filter(code -> !areas.containsKey(code) && !stored.containsKey(code))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new ImportRejected(ImportError.DISTRICTS_NOT_FOUND, String.join(", ", missing));
        }
    }

    private static ReferenceSet.Area whole(
            String county,
            String name,
            Map<String, String> ours,
            Map<String, ReferenceSet.Area> areas,
            Map<String, ReferenceSet.Area> stored) {
        List<ReferenceSet.Area> parts = ours.entrySet().stream()
                .filter(each -> each.getValue().equals(county))
                .map(each -> Objects.requireNonNull(newest(each.getKey(), areas, stored)))
                .toList();
        Geometry shape = UnaryUnionOp.union(parts.stream()
                .map(ReferenceSet.Area::shape)
                .filter(Objects::nonNull)
                .toList());
        return new ReferenceSet.Area(
                county,
                name,
                AreaKind.COUNTY,
                parts.stream()
                        .map(ReferenceSet.Area::vintage)
                        .max(LocalDate::compareTo)
                        .orElseThrow(),
                null,
                ReferenceSet.Area.multi(shape));
    }

    private static ReferenceSet.@Nullable Area newest(
            String code, Map<String, ReferenceSet.Area> areas, Map<String, ReferenceSet.Area> stored) {
        return areas.getOrDefault(code, stored.get(code));
    }

    private static Map<String, PreparedGeometry> ground(
            Set<String> ours, Map<String, ReferenceSet.Area> areas, Map<String, ReferenceSet.Area> stored) {
        Map<String, PreparedGeometry> ground = new TreeMap<>();
        for (String code : ours) {
            ReferenceSet.Area area = newest(code, areas, stored);
            if (area != null && area.shape() != null) {
                ground.put(code, PreparedGeometryFactory.prepare(area.shape()));
            }
        }
        return ground;
    }

    /** By the code of its authority, or else by a point inside it; null where that is none of ours. */
    private static @Nullable String district(Feature ward, Set<String> ours, Map<String, PreparedGeometry> ground) {
        String authority = ward.optional("authority");
        if (authority != null) {
            return ours.contains(authority) ? authority : null;
        }
        Geometry shape = ward.requiredShape();
        Geometry inside = shape.getFactory().createPoint(InteriorPoint.getInteriorPoint(shape));
        return ground.entrySet().stream()
                .filter(each -> each.getValue().intersects(inside))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private List<ImportProblem> notices(Map<String, ReferenceSet.Area> areas, Map<String, Integer> leftOut) {
        Stream<ImportProblem> repaired = features.stream()
                .filter(feature -> areas.containsKey(feature.required("code")))
                .map(Feature::repaired)
                .filter(Objects::nonNull);
        Stream<ImportProblem> without = leftOut.entrySet().stream()
                .map(each -> ImportProblem.of(ImportError.AREAS_LEFT_OUT, each.getValue(), each.getKey()));
        return Stream.concat(repaired, without).toList();
    }
}
