package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The log in a file, as Spring Boot sets it up from the settings of the product. */
class LogTest {

    private static final String BOOT = "org/springframework/boot/logging/logback/";

    @Test
    void it_is_bounded_and_a_fault_takes_few_lines_of_it(@TempDir Path folder) throws Exception {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("product", new ClassPathResource("application.yaml"))
                .getFirst();
        Path file = folder.resolve("homeward.log");
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
        context.putProperty("LOG_FILE", file.toString());
        context.putProperty(
                "LOG_EXCEPTION_CONVERSION_WORD",
                String.valueOf(settings.getProperty("logging.exception-conversion-word")));
        for (String bound : List.of("max-file-size", "max-history", "total-size-cap")) {
            context.putProperty(
                    "LOGBACK_ROLLINGPOLICY_"
                            + bound.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                    String.valueOf(settings.getProperty("logging.logback.rollingpolicy." + bound)));
        }
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(new ByteArrayInputStream(("<configuration><include resource='" + BOOT
                        + "defaults.xml'/><include resource='" + BOOT
                        + "file-appender.xml'/><root level='WARN'><appender-ref ref='FILE'/></root></configuration>")
                .getBytes(StandardCharsets.UTF_8)));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var appender = (RollingFileAppender<?>) root.getAppender("FILE");
        var policy = (SizeAndTimeBasedRollingPolicy<?>) appender.getRollingPolicy();

        root.error("a fault", deep(500));
        context.stop();

        assertThat(settings.getProperty("logging.file.name")).isEqualTo("${HOMEWARD_LOG:}");
        assertThat(policy.getMaxHistory()).isBetween(1, 90);
        assertThat(FileSize.valueOf(String.valueOf(settings.getProperty("logging.logback.rollingpolicy.max-file-size")))
                        .getSize())
                .isBetween(1L << 20, 50L << 20);
        assertThat(FileSize.valueOf(
                                String.valueOf(settings.getProperty("logging.logback.rollingpolicy.total-size-cap")))
                        .getSize())
                .isBetween(1L << 20, 200L << 20);
        assertThat(Files.readAllLines(file)).hasSizeBetween(5, 30).anyMatch(line -> line.contains("deep down"));
    }

    private static RuntimeException deep(int frames) {
        return frames == 0 ? new IllegalStateException("deep down") : deep(frames - 1);
    }
}
