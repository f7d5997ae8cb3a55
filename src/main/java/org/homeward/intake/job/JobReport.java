package org.homeward.intake.job;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.RecordKind;
import org.homeward.intake.read.RejectedFile;
import org.homeward.intake.store.ImportResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What was found in a set, as it is kept.
 *
 * @param result null where it cannot be imported
 * @param problem why; null where it can
 * @param rejectedFiles its rejected rows, as they were sent
 */
public record JobReport(
        @Nullable ImportResult result, @Nullable ImportProblem problem, List<RejectedFile> rejectedFiles) {

    /** Nothing is known of it. */
    public static final JobReport NOTHING = new JobReport(null, null, List.of());

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.with(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY)
                    .withCreatorVisibility(Visibility.ANY))
            .addModule(new SimpleModule()
                    .addSerializer(ImportProblem.class, new ProblemWriter())
                    .addDeserializer(ImportProblem.class, new ProblemReader()))
            .build();

    static JobReport of(ImportResult result, FileSet files) {
        return new JobReport(result, null, RejectedFile.of(files, result.rejected(), DisclosureFormat.MANIFEST.file()));
    }

    static JobReport of(ImportProblem problem) {
        return new JobReport(null, problem, List.of());
    }

    String text() {
        return MAPPER.writeValueAsString(this);
    }

    static JobReport read(String text) {
        return MAPPER.readValue(text, JobReport.class);
    }

    /** A problem, with what its texts quote: texts and numbers as they are, a kind of record or another problem by its name. */
    private static final class ProblemWriter extends ValueSerializer<ImportProblem> {

        @Override
        public void serialize(ImportProblem problem, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("error", problem.error().name());
            out.writeArrayPropertyStart("values");
            for (Object value : problem.values()) {
                switch (value) {
                    case ImportProblem other -> serialize(other, out, context);
                    case RecordKind kind -> {
                        out.writeStartObject();
                        out.writeStringProperty("kind", kind.name());
                        out.writeEndObject();
                    }
                    case Integer number -> out.writeNumber(number);
                    case Long number -> out.writeNumber(number);
                    case Double number -> out.writeNumber(number);
                    default -> out.writeString(value.toString());
                }
            }
            out.writeEndArray();
            if (problem.suggestion() != null) {
                out.writeStringProperty("suggestion", problem.suggestion());
            }
            out.writeEndObject();
        }
    }

    private static final class ProblemReader extends ValueDeserializer<ImportProblem> {

        @Override
        public ImportProblem deserialize(JsonParser in, DeserializationContext context) {
            return problem(context.readTree(in));
        }

        private static ImportProblem problem(JsonNode read) {
            List<Object> values = new ArrayList<>();
            read.get("values").forEach(value -> values.add(value(value)));
            JsonNode suggestion = read.get("suggestion");
            return new ImportProblem(
                    ImportError.valueOf(read.get("error").stringValue()),
                    values,
                    suggestion == null ? null : suggestion.stringValue());
        }

        private static Object value(JsonNode value) {
            if (value.isObject()) {
                return value.has("kind") ? RecordKind.valueOf(value.get("kind").stringValue()) : problem(value);
            }
            return value.isNumber() ? value.numberValue() : value.stringValue();
        }
    }
}
