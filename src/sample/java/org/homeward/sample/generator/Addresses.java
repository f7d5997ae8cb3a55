package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Named streets in the generated towns, and addresses on them. */
final class Addresses {

    private final Geography geography;
    private final List<String> names = Settings.lines("street_names.txt");
    private final Map<String, List<Street>> streets = new LinkedHashMap<>();
    private final Map<Coordinate, Area> wards = new LinkedHashMap<>();

    /** A street of a town: its name and a point half-way along. */
    record Street(String name, Town town, Coordinate at) {
        String address() {
            return name + ", " + town.name();
        }
    }

    Addresses(Geography geography, SeededRandom random) {
        this.geography = geography;
        for (Town town : geography.towns()) {
            streets.put(town.name(), streetsOf(town, random.named("addresses " + town.name())));
        }
    }

    private List<Street> streetsOf(Town town, SeededRandom random) {
        PreparedGeometry outline = PreparedGeometryFactory.prepare(town.outline());
        Envelope box = town.outline().getEnvelopeInternal();
        List<Street> found = new ArrayList<>();
        int wanted = town.isVillage() ? 4 : Math.min(names.size(), (int) (town.radius_m() / 42));
        int first = random.between(0, names.size() - 1);
        while (found.size() < wanted) {
            Coordinate at = Ground.rounded(
                    random.between(box.getMinX(), box.getMaxX()), random.between(box.getMinY(), box.getMaxY()));
            Geometry point = Ground.SHAPES.createPoint(at);
            if (outline.contains(point)) {
                found.add(new Street(names.get((first + found.size()) % names.size()), town, at));
            }
        }
        return found;
    }

    Street street(Town town, SeededRandom random) {
        return random.pick(streets.getOrDefault(town.name(), List.of()));
    }

    Home home(Town town, SeededRandom random) {
        Street street = street(town, random);
        Area ward = wardAt(street.at());
        String parent = ward.parent() == null ? "" : ward.parent();
        return new Home(random.between(1, 140) + " " + street.address(), town, street.at(), ward, parent);
    }

    Area wardAt(Coordinate at) {
        return wards.computeIfAbsent(
                at,
                where -> geography.wardAt(where).orElseThrow(() -> new IllegalStateException("No ward at " + where)));
    }

    Town town(String name) {
        return geography.towns().stream()
                .filter(town -> town.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Geography geography() {
        return geography;
    }
}
