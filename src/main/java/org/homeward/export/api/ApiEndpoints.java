package org.homeward.export.api;

import java.util.List;
import org.homeward.access.CurrentViewer;
import org.homeward.export.ApiTable;
import org.homeward.export.Exports;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every {@link ApiTable} its address. */
@Component
@ConditionalOnWebApplication
class ApiEndpoints {

    ApiEndpoints(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses,
            List<ApiTable> tables,
            Exports exports,
            CurrentViewer current) {
        for (ApiTable table : tables) {
            addresses.registerMapping(
                    RequestMappingInfo.paths(table.address())
                            .methods(RequestMethod.GET)
                            .produces(MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                            .options(addresses.getBuilderConfiguration())
                            .build(),
                    new ApiEndpoint(table, exports, current),
                    ApiEndpoint.READ);
        }
    }
}
