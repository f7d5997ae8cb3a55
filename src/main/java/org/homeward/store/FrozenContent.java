package org.homeward.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Exactness;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads the records that a room answers with, by their components alone. */
final class FrozenContent {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.with(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY)
                    .withCreatorVisibility(Visibility.ANY))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS) // The same records are the same text.
            .addModule(new SimpleModule()
                    .addSerializer(Count.class, new CountWriter())
                    .addDeserializer(Count.class, new CountReader()))
            .build();

    /** How many numbers stand for a rounded count, and for a noisy one. */
    private static final int ROUNDED = 2;

    private static final int NOISY = 4;

    private FrozenContent() {}

    static String write(Object records) {
        return MAPPER.writeValueAsString(records);
    }

    static <T> T read(String content, TypeReference<T> type) {
        return MAPPER.readValue(content, type);
    }

    static List<FrozenTable.Figure> figures(String content) {
        List<FrozenTable.Figure> figures = new ArrayList<>();
        walk(MAPPER.readTree(content), "", (path, count) -> {
            figures.add(new FrozenTable.Figure(path, MAPPER.treeToValue(count, Count.class)));
            return count;
        });
        return figures;
    }

    static String hide(String content, Set<String> paths) {
        JsonNode hidden = MAPPER.valueToTree(Count.complement());
        return MAPPER.writeValueAsString(
                walk(MAPPER.readTree(content), "", (path, count) -> paths.contains(path) ? hidden : count));
    }

    /** @return the node with what {@code each} makes of the counts in it */
    private static JsonNode walk(JsonNode node, String path, Each each) {
        if (isCount(node)) {
            return each.of(path, node);
        }
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames())
                    .forEach(name -> object.set(name, walk(object.get(name), path + "." + name, each)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, walk(array.get(i), path + "[" + label(array.get(i)) + "]", each));
            }
        }
        return node;
    }

    private static boolean isCount(JsonNode node) {
        return node.isArray()
                        && (node.size() == ROUNDED || node.size() == NOISY)
                        && node.values().stream().allMatch(JsonNode::isInt)
                || node.isString() && node.stringValue().matches("[<=]\\d+|c");
    }

    /** The texts of an element of a list, which tell it from the others. */
    private static String label(JsonNode element) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : element) {
            if (each.isObject()) {
                texts.add(label(each));
            } else if (each.isNull() || (each.isString() && !isCount(each))) {
                texts.add(each.isNull() ? "" : each.stringValue());
            }
        }
        return String.join("|", texts);
    }

    /** Told of each count in turn. */
    private interface Each {
        JsonNode of(String path, JsonNode count);
    }

    /** An exact number, a rounded one with its base, a noisy one with the parameters of its noise, or why there is none. */
    private static final class CountWriter extends ValueSerializer<Count> {

        @Override
        public void serialize(Count count, JsonGenerator out, SerializationContext context) {
            switch (count) {
                case Count.Shown(int value, Exactness.Exact exact) -> out.writeString("=" + value);
                case Count.Shown(int value, Exactness.Rounded(int base)) ->
                    out.writeArray(new int[] {value, base}, 0, 2);
                case Count.Shown(int value, Exactness.Noisy(int threshold, int reach, int variance)) ->
                    out.writeArray(new int[] {value, threshold, reach, variance}, 0, 4);
                case Count.TooSmall(int threshold) -> out.writeString("<" + threshold);
                case Count.Complement complement -> out.writeString("c");
            }
        }
    }

    private static final class CountReader extends ValueDeserializer<Count> {

        @Override
        public Count deserialize(JsonParser in, DeserializationContext context) {
            JsonNode read = context.readTree(in);
            if (read.isArray()) {
                int value = read.get(0).intValue();
                if (read.size() == ROUNDED && read.get(1).intValue() < 2) {
                    throw new IllegalArgumentException("This is no rounded count: " + read);
                }
                return read.size() == 2
                        ? Count.rounded(value, read.get(1).intValue())
                        : Count.noisy(
                                value,
                                new Exactness.Noisy(
                                        read.get(1).intValue(),
                                        read.get(2).intValue(),
                                        read.get(3).intValue()));
            }
            String text = read.stringValue();
            if (!text.matches("[<=]\\d+|c")) {
                throw new IllegalArgumentException("This is no count: " + text);
            }
            return switch (text.charAt(0)) {
                case '=' -> Count.of(Integer.parseInt(text.substring(1)));
                case '<' -> Count.under(Integer.parseInt(text.substring(1)));
                default -> Count.complement();
            };
        }
    }
}
