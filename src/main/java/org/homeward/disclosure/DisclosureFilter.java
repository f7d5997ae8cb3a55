package org.homeward.disclosure;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose to see; immutable, and passed unchanged from the address to SQL. An empty set does not filter.
 *
 * @param period dates of going missing (places, people, factors, trends) or of return (coverage)
 * @param districts codes of districts that the child went missing from
 * @param providers codes of interview providers
 * @param ages bands of age when the episode began
 * @param care at home or in care
 * @param factors {@code side.code}, such as {@code push.bullying}: a factor of the same interview
 * @param risks police risk levels
 * @param categories place categories; only rooms that count places use it
 * @param asOf the change as of which everything is read; null reads the latest
 */
public record DisclosureFilter(
        Period period,
        Set<String> districts,
        Set<String> providers,
        Set<AgeBand> ages,
        Set<Care> care,
        Set<String> factors,
        Set<Risk> risks,
        Set<String> categories,
        @Nullable Long asOf) {

    public DisclosureFilter {
        districts = Set.copyOf(districts);
        providers = Set.copyOf(providers);
        ages = Set.copyOf(ages);
        care = Set.copyOf(care);
        factors = Set.copyOf(factors);
        risks = Set.copyOf(risks);
        categories = Set.copyOf(categories);
    }

    public static DisclosureFilter of(Period period) {
        return new DisclosureFilter(period, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);
    }

    public Optional<Long> asOfChange() {
        return Optional.ofNullable(asOf);
    }

    public DisclosureFilter withPeriod(Period changed) {
        return new DisclosureFilter(changed, districts, providers, ages, care, factors, risks, categories, asOf);
    }

    public DisclosureFilter withDistricts(Set<String> changed) {
        return new DisclosureFilter(period, changed, providers, ages, care, factors, risks, categories, asOf);
    }

    public DisclosureFilter withProviders(Set<String> changed) {
        return new DisclosureFilter(period, districts, changed, ages, care, factors, risks, categories, asOf);
    }

    public DisclosureFilter withAges(Set<AgeBand> changed) {
        return new DisclosureFilter(period, districts, providers, changed, care, factors, risks, categories, asOf);
    }

    public DisclosureFilter withCare(Set<Care> changed) {
        return new DisclosureFilter(period, districts, providers, ages, changed, factors, risks, categories, asOf);
    }

    public DisclosureFilter withFactors(Set<String> changed) {
        return new DisclosureFilter(period, districts, providers, ages, care, changed, risks, categories, asOf);
    }

    public DisclosureFilter withRisks(Set<Risk> changed) {
        return new DisclosureFilter(period, districts, providers, ages, care, factors, changed, categories, asOf);
    }

    public DisclosureFilter withCategories(Set<String> changed) {
        return new DisclosureFilter(period, districts, providers, ages, care, factors, risks, changed, asOf);
    }

    public DisclosureFilter withAsOf(@Nullable Long change) {
        return new DisclosureFilter(period, districts, providers, ages, care, factors, risks, categories, change);
    }
}
