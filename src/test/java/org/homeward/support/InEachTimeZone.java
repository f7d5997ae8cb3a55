package org.homeward.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the tests of a class once where the machine, and with it every database session, is in UTC, and once where it is in
 * Europe/London: a laptop is in one and a server in the other, and neither may change a figure. Written before {@link
 * DatabaseTest}, so that each run gets connections of its own zone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(InEachTimeZone.Zones.class)
public @interface InEachTimeZone {

    /** One invocation of the class for each zone. */
    final class Zones implements ClassTemplateInvocationContextProvider {

        private static final List<String> ZONES = List.of("UTC", "Europe/London");

        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
                ExtensionContext context) {
            return ZONES.stream().map(InZone::new);
        }
    }

    /** Sets the zone of the machine, and restores it. */
    record InZone(String zone)
            implements ClassTemplateInvocationContext,
                    BeforeClassTemplateInvocationCallback,
                    AfterClassTemplateInvocationCallback {

        private static final TimeZone BEFORE = TimeZone.getDefault();

        @Override
        public String getDisplayName(int invocationIndex) {
            return zone;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            TimeZone.setDefault(BEFORE);
        }
    }
}
