package org.homeward.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Marking;
import org.homeward.ui.shell.Doorplate;
import org.homeward.ui.shell.Occupant;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the kit page on loopback without a database, to look at the furniture: {@code /kit} and {@code /kit-map}.
 * Not a configuration class by annotation, so that no test picks it up by scanning.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.homeward")
public class KitApplication {

    public static void main(String[] arguments) {
        SpringApplication kit = new SpringApplication(KitApplication.class);
        kit.setDefaultProperties(Map.of(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                        + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                        + "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration"));
        kit.run(arguments);
    }

    @Bean
    @Scope("prototype")
    Doorplate doorplate() {
        return new Doorplate(
                Marking.of(Marking.Level.OFFICIAL_SENSITIVE),
                "Data to 20 Nov 2026, 06:00",
                new Occupant("Analyst", "Partnership"),
                true,
                List.of("kit", "kit-map"));
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    I18NProvider words() {
        return new KitWords();
    }

    @Bean
    RouterFunction<ServerResponse> county() {
        return KitCounty.routes();
    }
}
