package org.homeward.coverage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which children went missing often.
 *
 * @param episodes how many episodes are often
 * @param days in how many days they began
 */
@ConfigurationProperties("homeward.often-missing")
public record RepeatSettings(
        @DefaultValue("3") int episodes, @DefaultValue("90") int days) {

    public RepeatSettings {
        if (episodes < 2 || days < 1) {
            throw new IllegalArgumentException("Often is at least two episodes in at least one day");
        }
    }
}
