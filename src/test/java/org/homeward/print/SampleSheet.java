package org.homeward.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** One {@code sample*.json} of a report folder, and its expected picture. */
record SampleSheet(Path file) {

    static final Path REPORTS = Path.of("reports");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(Count.class, new CountReader())
                    .addDeserializer(Geometry.class, new ShapeReader()))
            .build();

    /** Every sample of every folder. */
    static List<SampleSheet> all() throws IOException {
        try (Stream<Path> files = Files.walk(REPORTS, 2)) {
            return files.filter(file -> file.getFileName().toString().matches("sample(-[a-z]+)?\\.json"))
                    .sorted()
                    .map(SampleSheet::new)
                    .toList();
        }
    }

    static SampleSheet of(String folder) {
        return new SampleSheet(REPORTS.resolve(folder).resolve("sample.json"));
    }

    Path expected() {
        String name =
                file.getFileName().toString().replace("sample", "expected").replace(".json", ".png");
        return file.resolveSibling(name);
    }

    Path template() {
        return file.resolveSibling("report.jrxml");
    }

    Sheet sheet() {
        JsonNode sample = JSON.readTree(file);
        try {
            Class<?> type = Class.forName(sample.get("sheet").asString());
            Printable printable = (Printable) JSON.treeToValue(sample.get("holds"), type);
            return printable.on(JSON.treeToValue(sample.get("printing"), Printing.class), Translations.english());
        } catch (ClassNotFoundException unknown) {
            throw new AssertionError(file + " names no sheet.", unknown);
        }
    }

    @Override
    public String toString() {
        return REPORTS.relativize(file).toString();
    }

    private static final class CountReader extends StdDeserializer<Count> {

        CountReader() {
            super(Count.class);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Count.ZERO;
        }

        @Override
        public Count deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            if (node.isNumber()) {
                return Count.of(node.intValue());
            }
            return switch (node.asString()) {
                case "fewer than 5" -> Count.under(5);
                case "hidden with others" -> Count.complement();
                default -> throw new AssertionError("Not a count: " + node);
            };
        }
    }

    private static final class ShapeReader extends StdDeserializer<Geometry> {

        ShapeReader() {
            super(Geometry.class);
        }

        @Override
        public Geometry deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return new WKTReader().read(parser.getString());
            } catch (ParseException unreadable) {
                throw new AssertionError("Not a shape: " + unreadable.getMessage());
            }
        }
    }
}
