package org.homeward.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Lattice;
import org.homeward.disclosure.Profile;
import org.homeward.disclosure.SmallNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The one place that decides what may be shown of a count, on every output. Every query asks it for the rules of its viewer and
 * its filter before it reads; a filter that the viewer may not ask is refused here, whatever screen, address or command it
 * came from.
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
     * What may be shown to this viewer of counts under this filter.
     *
     * @throws OffLattice if the viewer is under disclosure control and the filter is finer than they may ask
     */
    public SmallNumbers of(Viewer viewer, DisclosureFilter filter) {
        if (!viewer.role().isUnderDisclosureControl()) {
            return SmallNumbers.ALL_SHOWN;
        }
        refuseOffLattice(filter);
        return by(settings.partnership(), filter);
    }

    /** What may be shown on a sheet for carers, whoever prints it: it leaves the house. */
    public SmallNumbers forCarers(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            refuseOffLattice(filter);
        }
        return by(settings.carers(), filter);
    }

    /** The nearest question that a viewer under disclosure control may ask, and what was left out of it. */
    public Lattice.Held hold(DisclosureFilter filter) {
        return lattice().hold(filter);
    }

    private void refuseOffLattice(DisclosureFilter filter) {
        Lattice.Held held = hold(filter);
        if (!held.left().isEmpty()) {
            throw new OffLattice(held.left());
        }
    }

    private Lattice lattice() {
        return new Lattice(LocalDate.now(clock));
    }

    private SmallNumbers by(Profile profile, DisclosureFilter filter) {
        SmallNumbers rules = settings.rounded()
                ? profile.smallNumbers(settings.threshold(), secret.words())
                : profile.unrounded(settings.threshold());
        return rules.over(filter.period());
    }
}
