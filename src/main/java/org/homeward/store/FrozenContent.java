package org.homeward.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Precision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
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

    /** An exact number, a rounded one with its base, a noisy one with the parameters of its noise, or why there is none. */
    private static final class CountWriter extends ValueSerializer<Count> {

        @Override
        public void serialize(Count count, JsonGenerator out, SerializationContext context) {
            switch (count) {
                case Count.Shown(int value, Precision.Exact exact) -> out.writeNumber(value);
                case Count.Shown(int value, Precision.Rounded(int base)) ->
                    out.writeArray(new int[] {value, base}, 0, 2);
                case Count.Shown(int value, Precision.Noisy(int threshold, int reach, int variance)) ->
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
            if (read.isNumber()) {
                return Count.of(read.intValue());
            }
            if (read.isArray()) {
                int value = read.get(0).intValue();
                return read.size() == 2
                        ? Count.rounded(value, read.get(1).intValue())
                        : Count.noisy(
                                value,
                                new Precision.Noisy(
                                        read.get(1).intValue(),
                                        read.get(2).intValue(),
                                        read.get(3).intValue()));
            }
            String text = read.stringValue();
            return text.equals("c") ? Count.complement() : Count.under(Integer.parseInt(text.substring(1)));
        }
    }
}
