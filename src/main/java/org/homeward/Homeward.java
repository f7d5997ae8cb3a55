package org.homeward;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.homeward.cli.Command;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;

/** Starts the application. Without a command it serves the screens. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/house.css")
public class Homeward implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "styles/mark.svg", "any");
    }

    private static final String[] WITHOUT_SCREENS = {
        "spring.main.lazy-initialization=true",
        "spring.main.log-startup-info=false",
        "logging.threshold.console=error",
        "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
    };

    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments[0].equals("serve")) {
            SpringApplication.run(Homeward.class);
        } else {
            System.exit(run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length)));
        }
    }

    /** Runs one command in this JVM, without a web server, whether the server runs or not. */
    private static int run(String name, List<String> arguments) {
        try (var context = new SpringApplicationBuilder(Homeward.class)
                .web(WebApplicationType.NONE)
                .properties(WITHOUT_SCREENS)
                .run()) {
            return context.getBeansOfType(Command.class).values().stream()
                    .filter(command -> command.name().equals(name))
                    .findAny()
                    .map(command -> command.run(arguments, System.out))
                    .orElseGet(() -> unknown(name));
        }
    }

    private static int unknown(String name) {
        System.err.println("Unknown command '" + name + "'. Run ./homeward help to list the commands.");
        return 64;
    }

    /** Commands create beans lazily, but migrations always run first. */
    @Bean
    static LazyInitializationExcludeFilter alwaysMigrated() {
        return LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class);
    }

    /** The texts of screens, sheets and commands. */
    @Bean
    I18NProvider translations() {
        return new DefaultI18NProvider(List.of(Locale.UK));
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
