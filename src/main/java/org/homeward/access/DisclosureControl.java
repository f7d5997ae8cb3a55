package org.homeward.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.SuppressionProfile;
import org.homeward.disclosure.SuppressionRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The one place that decides what may be shown of a count, in every output. Every query asks it for the rules of its viewer
 * and its filter before it reads. A filter that the viewer may not use is refused here, whichever screen, address or command
 * it came from.
 */
@Component
@EnableConfigurationProperties(DisclosureSettings.class)
public class DisclosureControl {

    private final DisclosureSettings settings;
    private final RoundingSecret secret;
    private final Clock clock;

    @Autowired
    DisclosureControl(DisclosureSettings settings, @Value("${homeward.keys}") Path keys, Clock clock) {
        this(settings, RoundingSecret.in(keys), clock);
    }

    DisclosureControl(DisclosureSettings settings, RoundingSecret secret, Clock clock) {
        this.settings = settings;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * What this viewer may be shown of counts under this filter.
     *
     * @throws FilterTooFine if the viewer is under disclosure control and the filter is finer than allowed
     */
    public SuppressionRules of(Viewer viewer, DisclosureFilter filter) {
        if (!viewer.role().isUnderDisclosureControl()) {
            return SuppressionRules.ALL_SHOWN;
        }
        requireAllowedFilter(filter);
        return by(settings.partnership(), filter);
    }

    /**
     * What may be shown on a sheet for carers, whoever prints it, because it leaves the partnership.
     *
     * @throws FilterTooFine if the filter has a facet that may not be used for totals
     */
    public SuppressionRules forCarers(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            requireAllowedFilter(filter);
        }
        List<String> tooFine = filter.chosen().keySet().stream()
                .filter(facet -> !facet.isAllowedUnderControl())
                .map(Facet::parameter)
                .toList();
        if (!tooFine.isEmpty()) {
            throw new FilterTooFine(tooFine);
        }
        return by(settings.carers(), filter);
    }

    /** The nearest filter that a viewer under disclosure control may use, and what was removed. */
    public AllowedFilters.NarrowedFilter narrow(DisclosureFilter filter) {
        return allowedFilters().narrow(filter);
    }

    private void requireAllowedFilter(DisclosureFilter filter) {
        AllowedFilters.NarrowedFilter narrowed = narrow(filter);
        if (!narrowed.removed().isEmpty()) {
            throw new FilterTooFine(narrowed.removed());
        }
    }

    private AllowedFilters allowedFilters() {
        return new AllowedFilters(LocalDate.now(clock));
    }

    private SuppressionRules by(SuppressionProfile profile, DisclosureFilter filter) {
        SuppressionRules rules = settings.rounded()
                ? profile.rules(settings.threshold(), secret.value())
                : profile.unrounded(settings.threshold());
        return rules.over(filter.period());
    }
}
