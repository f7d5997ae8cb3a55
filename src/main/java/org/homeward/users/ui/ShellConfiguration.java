package org.homeward.users.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Marking;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.ui.shell.ShellInfo;
import org.homeward.ui.shell.ShellInfo.CurrentUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Provides the shell with the current user, the marking and the date of the data. */
@Configuration
class ShellConfiguration {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    ShellInfo shellInfo(
            CurrentViewer current,
            ReferenceQueries reference,
            I18NProvider translations,
            @Value("${homeward.marking}") String marking,
            @Value("${homeward.sample}") boolean sample) {
        Viewer viewer = current.get();
        Locale locale = UI.getCurrent() == null ? Locale.UK : UI.getCurrent().getLocale();
        DataVersion latest = reference.latest(viewer);
        String asAt = viewer.role().isUnderDisclosureControl()
                ? reference
                        .release(viewer)
                        .map(release -> translations.getTranslation(
                                "users.release",
                                locale,
                                DateTimeFormatter.ofPattern("d MMM yyyy", locale)
                                        .format(release.dueOn())))
                        .orElseGet(() -> translations.getTranslation("users.no-release", locale))
                : asAt(latest, translations, locale);
        return new ShellInfo(
                Marking.of(Marking.Level.named(marking))
                        .and(Marking.ofFigures(viewer.role().isUnderDisclosureControl())),
                asAt,
                new CurrentUser(viewer.name(), translations.getTranslation("words.Role." + viewer.role(), locale)),
                sample,
                bottomNav(viewer.role()));
    }

    private static String asAt(DataVersion latest, I18NProvider translations, Locale locale) {
        return latest.change() == 0
                ? translations.getTranslation("users.no-data", locale)
                : translations.getTranslation(
                        "users.data-to",
                        locale,
                        DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale)
                                .format(latest.at().atZone(LONDON)));
    }

    /** The four rooms of the bottom bar, most used first for this role. */
    private static List<String> bottomNav(Role role) {
        return switch (role) {
            case BOARD -> List.of("coverage", "places", "factors", "trends");
            case POLICE -> List.of("people", "places", "interviews", "coverage");
            case CHILDRENS_SERVICES, INTERVIEWER -> List.of("worklist", "interviews", "places", "coverage");
            default -> List.of("places", "coverage", "interviews", "factors");
        };
    }
}
