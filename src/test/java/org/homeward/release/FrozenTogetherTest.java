package org.homeward.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.coverage.CoverageQueries;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.factors.FactorQueries;
import org.homeward.factors.FactorsFixtures;
import org.homeward.places.PlaceQueries;
import org.homeward.places.PlacesFixtures;
import org.homeward.store.FrozenTable;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.homeward.trends.TrendQueries;
import org.homeward.trends.TrendsFixtures;
import org.junit.jupiter.api.Test;

/** Tables that are counted together, from rows that are found once, are those that are counted one by one. */
@DatabaseTest
class FrozenTogetherTest {

}
