package org.homeward.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/**
 * Settings that protect are in force as two people of governance agreed on them, and not as the operator alone configures them. The
 * first start takes what is configured. Where that differs later, the agreed value stays in force, for every part of the application,
 * until two people agree on the configured one. It is read before any bean is made, as the owner, because the viewers of the application
 * do not exist yet. A private sample has no two people, and takes what is configured.
 */
@Component
public final class AgreedSettings implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {

    /** Those that limit what is shown, how long something is kept or waits, and who must prove what. */
    public static final List<String> NAMES = List.of(
            "homeward.disclosure.partnership",
            "homeward.disclosure.carers",
            "homeward.disclosure.threshold",
            "homeward.disclosure.rounded",
            "homeward.disclosure.release.months-later",
            "homeward.disclosure.release.year-begins",
            "homeward.disclosure.release.years",
            "homeward.hourly-limit.copies",
            "homeward.hourly-limit.records",
            "homeward.hourly-limit.lists",
            "homeward.hourly-limit.figures",
            "homeward.rejected-values-kept",
            "homeward.second-factor-required",
            "homeward.approval-expires",
            "homeward.first-credentials-last",
            "homeward.imports.changed-statements",
            "homeward.imports.wider-handlings",
            "homeward.imports.long-ago",
            "homeward.imports.not-asked");

    private static final String CONFIGURED = "configured.";

    private @Nullable ConfigurableEnvironment environment;

    @Override
    public void setEnvironment(Environment given) {
        environment = given instanceof ConfigurableEnvironment changeable ? changeable : null;
    }

    /** Before the values of settings are put into beans. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment != null) {
            keep(environment, agreed(environment));
        }
    }

    /** The configured value that waits for two people; null where the value in force is the configured one. */
    public static @Nullable String waiting(Environment environment, String name) {
        return environment.getProperty(CONFIGURED + name);
    }

    /** Puts the agreed values before the configured ones, which stay known. */
    static void keep(ConfigurableEnvironment environment, Map<String, String> agreed) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String name : NAMES) {
            String configured = environment.getProperty(name);
            String value = agreed.get(name);
            if (configured != null && value != null && !configured.equals(value)) {
                kept.put(name, value);
                kept.put(CONFIGURED + name, configured);
            }
        }
        environment.getPropertySources().addFirst(new MapPropertySource("agreed settings", kept));
    }

    private static Map<String, String> agreed(Environment environment) {
        String url = environment.getProperty("spring.flyway.url", "");
        if (url.isBlank()) {
            return Map.of();
        }
        try (Connection owner = DriverManager.getConnection(
                url,
                environment.getProperty("spring.flyway.user"),
                environment.getProperty("spring.flyway.password"))) {
            return read(KeyCheck.on(owner));
        } catch (SQLException down) {
            throw new StoreUnavailable(down);
        }
    }

    /** None before the table exists. */
    static Map<String, String> read(DSLContext dsl) {
        boolean real = dsl.resultQuery("select to_regclass('homeward.setting_value') is not null")
                        .fetchSingle()
                        .get(0, Boolean.class)
                && !dsl.resultQuery("select homeward.is_private_sample()")
                        .fetchSingle()
                        .get(0, Boolean.class);
        Map<String, String> values = new HashMap<>();
        if (real) {
            dsl.resultQuery("select name, value from homeward.setting_value order by id")
                    .forEach(row -> values.put(row.get(0, String.class), row.get(1, String.class)));
        }
        return values;
    }
}
