package org.homeward.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.homeward.disclosure.Count;
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

    private FrozenContent() {}

    static String write(Object records) {
        return MAPPER.writeValueAsString(records);
    }

    static <T> T read(String content, TypeReference<T> type) {
        return MAPPER.readValue(content, type);
    }

    /** A number with its base, or why there is none. */
    private static final class CountWriter extends ValueSerializer<Count> {

        @Override
        public void serialize(Count count, JsonGenerator out, SerializationContext context) {
            switch (count) {
                case Count.Shown(int value, int base) -> out.writeArray(new int[] {value, base}, 0, 2);
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
                return new Count.Shown(read.get(0).intValue(), read.get(1).intValue());
            }
            String text = read.stringValue();
            return text.equals("c") ? Count.complement() : Count.under(Integer.parseInt(text.substring(1)));
        }
    }
}
