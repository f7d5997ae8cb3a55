package org.homeward.access;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.SuppressionProfile;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.UnitKeys;
import org.homeward.disclosure.cellkey.CellKeys;
import org.homeward.disclosure.cellkey.KeptUnitKeys;
import org.homeward.disclosure.cellkey.NoiseMethod;
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
    private final CellKeys cellKeys;
    private final AllowedFilters allowed;

    @Autowired
    DisclosureControl(DisclosureSettings settings, @Value("${homeward.keys}") Path keys) {
        this(settings, RoundingSecret.in(keys));
    }

    DisclosureControl(DisclosureSettings settings, RoundingSecret secret) {
        this.settings = settings;
        this.secret = secret;
        this.cellKeys = new CellKeys(secret.value());
        this.allowed = new AllowedFilters(settings.calendar());
    }

    /**
     * What this viewer may be shown of counts under this filter. For a viewer under disclosure control they are the rules by which a
     * release protects them.
     *
     * @throws FilterTooFine if the viewer is under disclosure control and no release can have the filter
     */
    public SuppressionRules of(Viewer viewer, DisclosureFilter filter) {
        if (!viewer.role().isUnderDisclosureControl()) {
            return SuppressionRules.ALL_SHOWN;
        }
        requireReleasable(filter);
        return released();
    }

    /** The finest areas by which a figure under this filter may be divided for this viewer: wards, or else districts. */
    public AreaKind finest(Viewer viewer, DisclosureFilter filter) {
        return divides(viewer, filter, AllowedFilters.Division.WARD) ? AreaKind.WARD : AreaKind.DISTRICT;
    }

    /** Whether a figure under this filter may be divided so for this viewer. */
    public boolean divides(Viewer viewer, DisclosureFilter filter, AllowedFilters.Division division) {
        return !viewer.role().isUnderDisclosureControl()
                || allowed.divisions(filter).contains(division);
    }

    /**
     * What may be shown on a sheet for carers, whoever prints it, because it leaves the partnership.
     *
     * @throws FilterTooFine if the filter has a facet that may not be used for totals
     */
    public SuppressionRules forCarers(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return of(viewer, filter);
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

    /** The nearest filter that a release of this day has, and what was removed. */
    public AllowedFilters.NarrowedFilter narrow(DisclosureFilter filter, LocalDate release) {
        return allowed.narrow(filter, release);
    }

    public AllowedFilters allowedFilters() {
        return allowed;
    }

    /** The keys by which the noise of one release is drawn; calculated anew for each. */
    public UnitKeys unitKeys() {
        return new KeptUnitKeys(cellKeys);
    }

    private void requireReleasable(DisclosureFilter filter) {
        if (!allowed.has(filter)) {
            throw new FilterTooFine(Stream.concat(
                            Stream.of("from", "to"),
                            filter.chosen().keySet().stream().map(Facet::parameter))
                    .toList());
        }
    }

    private SuppressionRules released() {
        NoiseMethod method = NoiseMethod.HOUSE;
        return SuppressionRules.released(
                method.threshold(), count -> method.protect(cellKeys, new CellKeys.Cell(count.number(), count.key())));
    }

    private SuppressionRules by(SuppressionProfile profile, DisclosureFilter filter) {
        SuppressionRules rules = settings.rounded()
                ? profile.rules(settings.threshold(), secret.value())
                : profile.unrounded(settings.threshold());
        return rules.over(filter.period());
    }
}
