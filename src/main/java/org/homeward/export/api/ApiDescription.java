package org.homeward.export.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.disclosure.Facet;
import org.homeward.export.ApiTable;
import org.homeward.print.Translations;
import org.homeward.request.Column;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Describes the addresses for programs in OpenAPI, from what they are made of: the facets of a filter and the columns of a table. So
 * nothing is described that is not answered, and a column that is added is described.
 */
@Component
@ConditionalOnWebApplication
@Order(0)
class ApiDescription implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final Translations ENGLISH = Translations.english();

    private static final Map<String, String> REFUSALS = Map.of(
            "400",
                    "A header is missing, or a parameter is unknown, not understood or finer than a release: errors says what to mend.",
            "401", "Not signed in.",
            "403", "No such address, or no access to it.",
            "404", "No release has this figure.",
            "429", "More copies than a user may make within an hour. Retry-After says when to go on.",
            "503", "Still being computed, or not available now. Retry-After says when to ask again.");

    private final List<ApiTable> tables;

    ApiDescription(List<ApiTable> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .info(
                        new Info()
                                .title("Homeward")
                                .version("1")
                                .description(
                                        "The figures of the screens, for programs. Every answer is a copy: it has a recipient, a"
                                                + " purpose and a reference, and is recorded in the audit log before it is sent."))
                .servers(List.of(new Server().url("/")))
                .security(List.of(
                        new SecurityRequirement().addList("token"), new SecurityRequirement().addList("session")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("HOMEWARD"))
                        .addSchemas(PROBLEM, problem()));
        Paths paths = new Paths();
        tables.stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .forEach(table -> paths.addPathItem(table.address(), new PathItem().get(operation(table))));
        description.paths(paths);
    }

    private static Operation operation(ApiTable table) {
        Operation operation = new Operation()
                .operationId(table.path().replace('/', '-'))
                .summary(ENGLISH.translate(table.titleKey()))
                .addParametersItem(header(ApiEndpoint.RECIPIENT, "Who receives the figures: a meeting or a role.")
                        .schema(text().maxLength(Recipient.LONGEST)))
                .addParametersItem(header(ApiEndpoint.PURPOSE, "Why.")
                        .schema(text(
                                Purpose.usual().stream().map(Purpose::inAddress).toList())))
                .addParametersItem(
                        query("from", "The first day or month of the period in which children went missing."))
                .addParametersItem(query("to", "Its last day or month."))
                .addParametersItem(query("known", "The version of the data; the latest without it."));
        table.facets().forEach(facet -> operation.addParametersItem(parameter(facet)));
        table.choices()
                .forEach((name, values) -> operation.addParametersItem(
                        query(name, "Without it " + values.getFirst() + ".").schema(text(values))));
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("A copy of the table.")
                                .content(new Content()
                                        .addMediaType("application/json", new MediaType().schema(answer(table)))));
        REFUSALS.forEach((status, when) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(when)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new JsonSchema().$ref(PROBLEM))))));
        return operation.responses(responses);
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).required(true).description(description);
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).schema(text());
    }

    private static Parameter parameter(Facet facet) {
        Schema<?> value = facet.constants().isEmpty() ? text() : text(facet.constants());
        Schema<?> several = typed("array");
        several.setItems(value);
        return query(facet.parameter(), ENGLISH.translate(facet.labelKey())).schema(several);
    }

    private static Schema<?> answer(ApiTable table) {
        Map<String, Schema<?>> data = new LinkedHashMap<>();
        data.put("version", typed("integer"));
        data.put("at", text().format("date-time"));
        data.put("release", typed("string", "null").format("date"));
        data.put("restated", typed("string", "null").format("date"));
        Map<String, Schema<?>> answer = new LinkedHashMap<>();
        answer.put("copy", text().description("The reference of this copy."));
        answer.put("marking", text());
        answer.put("recipient", text());
        answer.put("purpose", text());
        answer.put("filter", typed("object").additionalProperties(list(text())).description("What was counted."));
        answer.put("data", object(data));
        answer.put("counted", list(text()).description("How this is counted."));
        List<Schema<?>> rows = table.columns().apply(ENGLISH::translate).stream()
                .<Schema<?>>map(ApiDescription::row)
                .toList();
        answer.put("rows", list(rows.size() == 1 ? rows.getFirst() : oneOf(rows)));
        return object(answer);
    }

    private static Schema<?> row(Columns<?> columns) {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        columns.of(Face.FILE)
                .forEach(column -> properties.put(column.name(), value(column).description(column.head())));
        return object(properties);
    }

    /** A hidden number and a share without a percentage are null. */
    private static Schema<?> value(Column<?> column) {
        if (column.coded()) {
            return object(Map.of("code", text(), "name", text()));
        }
        return switch (column.kind()) {
            case HEAD, TEXT -> text();
            case NUMBER -> typed("integer", "null");
            case SHARE ->
                oneOf(List.of(
                        typed("integer", "null"), object(Map.of("from", typed("integer"), "to", typed("integer")))));
        };
    }

    private static Schema<?> problem() {
        Map<String, Schema<?>> error = new LinkedHashMap<>();
        Arrays.asList("where", "what", "remedy").forEach(name -> error.put(name, text()));
        Map<String, Schema<?>> problem = new LinkedHashMap<>();
        problem.put("title", text());
        problem.put("status", typed("integer"));
        problem.put("detail", text());
        Schema<?> required = object(problem);
        required.addProperty("errors", list(object(error)));
        return required;
    }

    private static Schema<?> object(Map<String, Schema<?>> properties) {
        Schema<?> object = typed("object");
        properties.forEach(object::addProperty);
        object.setRequired(properties.keySet().stream().sorted().collect(Collectors.toList()));
        return object;
    }

    private static Schema<?> list(Schema<?> of) {
        Schema<?> list = typed("array");
        list.setItems(of);
        return list;
    }

    private static Schema<?> oneOf(List<Schema<?>> several) {
        Schema<?> either = new JsonSchema();
        several.forEach(either::addOneOfItem);
        return either;
    }

    private static Schema<?> text() {
        return typed("string");
    }

    private static Schema<?> text(List<String> values) {
        JsonSchema text = new JsonSchema();
        text.setTypes(Set.of("string"));
        text.setEnum(List.<Object>copyOf(values));
        return text;
    }

    private static Schema<?> typed(String... types) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(List.of(types)));
        return schema;
    }
}
