package org.homeward.sample.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what is loaded before any account: boundaries, names, the map, agencies, providers and source systems. */
record ReferenceSet(Geography geography, boolean threeServices) {

    /** The day from which the fictional boundaries hold. */
    static final String VINTAGE = "2023-05-04";

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("areas.geojson"), areas());
        Files.writeString(folder.resolve("named_places.geojson"), places());
        Files.writeString(folder.resolve("basemap.geojson"), map());
        Files.writeString(folder.resolve("agencies.csv"), Settings.text("agencies.csv"));
        Files.writeString(folder.resolve("providers.csv"), Settings.text("providers.csv"));
        Files.writeString(folder.resolve("source_systems.csv"), sources());
    }

    /** Each service's system belongs to its provider; one that sends for all of them belongs to children's services. */
    private String sources() {
        StringBuilder csv = new StringBuilder("source_system,provider,agency\n");
        if (threeServices) {
            Service.all()
                    .forEach(service -> csv.append("%s,%s,%n".formatted(service.sourceSystem(), service.provider())));
        } else {
            csv.append("%s,,ELD-CSC%n".formatted(Service.LANTERN.sourceSystem()));
        }
        return csv.toString();
    }

    private String areas() {
        GeoJson json = new GeoJson();
        for (Area area : geography.areas()) {
            Map<String, @Nullable String> properties = new LinkedHashMap<>();
            properties.put("code", area.code());
            properties.put("name", area.name());
            properties.put("kind", area.kind().name());
            properties.put("vintage", VINTAGE);
            properties.put("parent", area.parent());
            json.add(properties, area.shape());
        }
        return json.text();
    }

    private String places() {
        GeoJson json = new GeoJson();
        for (NamedPlace place : geography.places()) {
            Map<String, @Nullable String> properties = new LinkedHashMap<>();
            properties.put("name", place.name());
            properties.put("kind", place.kind());
            json.add(properties, Ground.SHAPES.createPoint(place.at()));
        }
        return json.text();
    }

    private String map() {
        GeoJson json = new GeoJson();
        for (MapFeature feature : geography.map()) {
            Map<String, @Nullable String> properties = new LinkedHashMap<>();
            properties.put("layer", feature.layer());
            properties.put("name", feature.name());
            json.add(properties, feature.shape());
        }
        return json.text();
    }
}
