package org.homeward.sample.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Wards that tile the land: the cells around the ward seeds with their edges roughened once, noded together with coast and
 * border on whole metres, and cut out of that one web of lines. Districts and the county are unions of wards.
 */
final class Wards {

    static final String COUNTY_CODE = "E10000999";
    static final String NEIGHBOUR_CODE = "E07999981";

    private final List<NamedCsvRecord> seeds = Settings.rows("wards.csv");
    private final Coast coast;
    private final SeededRandom random;

    private Wards(Coast coast, SeededRandom random) {
        this.coast = coast;
        this.random = random;
    }

    /** County first, then districts, wards, and the neighbouring land that is elsewhere. */
    static List<Area> draw(Coast coast, SeededRandom random) {
        return new Wards(coast, random.named("wards")).tile();
    }

    private List<Area> tile() {
        Map<Integer, List<Geometry>> faces = new TreeMap<>();
        List<Geometry> beyond = new ArrayList<>();
        Geometry land = land();
        Polygon county = faceWith(land, Ground.at(15, 20));
        Polygon neighbour = faceWith(land, Ground.at(-8, 20));
        for (Polygon face : faces(List.of(land, edges()))) {
            Geometry inside = face.getInteriorPoint();
            if (county.contains(inside)) {
                faces.computeIfAbsent(nearestSeed(inside.getCoordinate()), seed -> new ArrayList<>())
                        .add(face);
            } else if (neighbour.contains(inside)) {
                beyond.add(face);
            }
        }
        return areas(faces, beyond);
    }

    private List<Area> areas(Map<Integer, List<Geometry>> faces, List<Geometry> beyond) {
        Map<String, List<Geometry>> ofDistrict = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        List<Area> wards = new ArrayList<>();
        faces.forEach((seed, parts) -> {
            NamedCsvRecord row = seeds.get(seed);
            String district = row.getField("district");
            String code = codes.computeIfAbsent(district, name -> "E07999%03d".formatted(codes.size() + 1));
            Geometry shape = union(parts);
            wards.add(new Area("E05999%03d".formatted(seed + 1), row.getField("name"), Area.Kind.WARD, code, shape));
            ofDistrict.computeIfAbsent(district, name -> new ArrayList<>()).add(shape);
        });
        List<Area> all = new ArrayList<>();
        List<Geometry> wardShapes = wards.stream().map(Area::shape).toList();
        all.add(new Area(COUNTY_CODE, "Eldermere", Area.Kind.COUNTY, null, union(wardShapes)));
        ofDistrict.forEach((name, shapes) ->
                all.add(new Area(codes.getOrDefault(name, ""), name, Area.Kind.DISTRICT, COUNTY_CODE, union(shapes))));
        all.addAll(wards);
        all.add(new Area(NEIGHBOUR_CODE, "Wexmoor", Area.Kind.ELSEWHERE, null, union(beyond)));
        return all;
    }

    private static Geometry union(Collection<Geometry> tiles) {
        return CoverageUnion.union(tiles.toArray(Geometry[]::new)).norm();
    }

    private Geometry land() {
        return Ground.SHAPES.createGeometryCollection(new Geometry[] {coast.shore(), coast.border()});
    }

    private static Polygon faceWith(Geometry lines, Coordinate point) {
        return faces(List.of(lines)).stream()
                .filter(face -> face.contains(Ground.SHAPES.createPoint(point)))
                .findFirst()
                .orElseThrow();
    }

    /** Every cell edge once, rough; sorted, so that the random numbers are the same each time. */
    private Geometry edges() {
        VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
        diagram.setSites(seeds.stream().map(Wards::place).toList());
        diagram.setClipEnvelope(coast.shore().getEnvelopeInternal());
        Map<String, Geometry> edges = new TreeMap<>();
        Geometry cells = diagram.getDiagram(Ground.SHAPES);
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Coordinate[] ring = cells.getGeometryN(i).getCoordinates();
            for (int k = 0; k + 1 < ring.length; k++) {
                addEdge(Ground.rounded(ring[k].x, ring[k].y), Ground.rounded(ring[k + 1].x, ring[k + 1].y), edges);
            }
        }
        return Ground.SHAPES.buildGeometry(edges.values());
    }

    private void addEdge(Coordinate one, Coordinate other, Map<String, Geometry> edges) {
        Coordinate from = one.compareTo(other) < 0 ? one : other;
        Coordinate to = one.compareTo(other) < 0 ? other : one;
        edges.computeIfAbsent(from + " " + to, name -> {
            List<Coordinate> drawn = Curve.rough(List.of(from, to), 0.1, 300, random.named(name));
            return Ground.SHAPES.createLineString(drawn.toArray(Coordinate[]::new));
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Polygon> faces(List<Geometry> lines) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(Ground.union(lines));
        return List.copyOf((Collection<Polygon>) polygonizer.getPolygons());
    }

    private int nearestSeed(Coordinate point) {
        int nearest = 0;
        for (int i = 1; i < seeds.size(); i++) {
            if (place(seeds.get(i)).distance(point) < place(seeds.get(nearest)).distance(point)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static Coordinate place(NamedCsvRecord row) {
        return Ground.at(Double.parseDouble(row.getField("east_km")), Double.parseDouble(row.getField("north_km")));
    }
}
