package org.homeward.intake.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the addresses of imports to the description, the answers from the records that are answered with. */
@Component
@ConditionalOnWebApplication
@Order(ImportApiDescription.AFTER_TABLES)
class ImportApiDescription implements GlobalOpenApiCustomizer {

    static final int AFTER_TABLES = 100;
    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .addPathItem(ImportApi.ADDRESS, new PathItem().post(send()).get(list()));
        description.getPaths().addPathItem(ImportApi.ADDRESS + "/{id}", new PathItem().get(find()));
    }

    private static Operation send() {
        return new Operation()
                .operationId("imports-send")
                .summary("Send a set of disclosures")
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addParametersItem(
                        header(ImportApi.RESPONSIBLE, "The user who answers for it; without it whoever sends it."))
                .addParametersItem(header(
                        ImportApi.REASON, "For the second person, where the set is unusual; never a child's words."))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        ImportApi.ZIP,
                                        new MediaType().schema(typed("string").format("binary")))))
                .responses(responses("202", "Kept, and being checked. Location says where to ask.", answer())
                        .addApiResponse("413", problem("Too large, or not from somebody who sends."))
                        .addApiResponse("415", problem("Not a zip.")));
    }

    private static Operation list() {
        Schema<?> several = typed("array");
        several.setItems(answer());
        return new Operation()
                .operationId("imports")
                .summary("The sets that this user sent lately, without what was found in them")
                .responses(responses("200", "The latest first.", several));
    }

    private static Operation find() {
        return new Operation()
                .operationId("imports-find")
                .summary("What became of one set")
                .addParametersItem(new Parameter()
                        .in("path")
                        .name("id")
                        .required(true)
                        .schema(typed("string").format("uuid")))
                .responses(responses("200", "The same report as on the screen.", answer())
                        .addApiResponse("404", problem("It does not exist, or somebody else sent it.")));
    }

    private static ApiResponses responses(String status, String when, Schema<?> body) {
        return new ApiResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(when)
                                .content(new Content().addMediaType("application/json", new MediaType().schema(body))))
                .addApiResponse("401", problem("Not signed in."))
                .addApiResponse("403", problem("No access, or no access token to send with."))
                .addApiResponse("503", problem("Not available now."));
    }

    private static ApiResponse problem(String when) {
        return new ApiResponse()
                .description(when)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new JsonSchema().$ref(PROBLEM))));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(typed("string"));
    }

    private static Schema<?> answer() {
        return schema(ImportAnswer.class);
    }

    private static Schema<?> schema(Type type) {
        return switch (type) {
            case ParameterizedType list -> {
                Schema<?> array = typed("array");
                array.setItems(schema(list.getActualTypeArguments()[0]));
                yield array;
            }
            case Class<?> one
            when one.isRecord() -> {
                Schema<?> object = typed("object", "null");
                for (RecordComponent component : one.getRecordComponents()) {
                    object.addProperty(component.getName(), schema(component.getGenericType()));
                }
                yield object;
            }
            case Class<?> one
            when one.isEnum() -> {
                JsonSchema text = new JsonSchema();
                text.setTypes(Set.of("string"));
                text.setEnum(Arrays.stream(one.getEnumConstants())
                        .<Object>map(Object::toString)
                        .toList());
                yield text;
            }
            case Class<?> one when one == int.class -> typed("integer");
            case Class<?> one when one == boolean.class -> typed("boolean");
            case Class<?> one when one == UUID.class -> typed("string", "null").format("uuid");
            default -> typed("string", "null");
        };
    }

    private static Schema<?> typed(String... types) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(List.of(types)));
        return schema;
    }
}
