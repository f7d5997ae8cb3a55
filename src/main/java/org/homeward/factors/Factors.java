package org.homeward.factors;

import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;

/**
 * Children interviewed and factors named, in total and by group, protected together for one viewer.
 *
 * @param interviewed the total first, then each group
 * @param shares any factor, each theme and each factor of the list, for every side and group, named or not
 */
public record Factors(List<InterviewedCount> interviewed, List<FactorShare> shares) {

    public Factors {
        interviewed = List.copyOf(interviewed);
        shares = List.copyOf(shares);
    }

    public Count interviewedInAll() {
        return interviewed.getFirst().children();
    }

    public List<InterviewedCount> groups() {
        return interviewed.subList(1, interviewed.size());
    }

    /** Whether each factor was counted, and not only any of a side: a release has single factors for few periods and areas. */
    public boolean isByFactor() {
        return shares.isEmpty()
                || shares.stream().anyMatch(share -> share.factor().isFactor());
    }

    public boolean isNothing() {
        return interviewedInAll().equals(Count.ZERO);
    }

    /** Children for whom any factor was named on this side. */
    public FactorShare any(FactorSide side) {
        return any("", side);
    }

    public FactorShare any(String group, FactorSide side) {
        return share(group, FactorOrTheme.ANY, side);
    }

    /**
     * Every factor that was named, by side: push first, then pull, then forced; most children first in each. Where no factor was
     * counted apart, any factor of each side.
     */
    public List<FactorShare> named() {
        if (!isByFactor()) {
            return java.util.Arrays.stream(FactorSide.values()).map(this::any).toList();
        }
        return java.util.Arrays.stream(FactorSide.values())
                .flatMap(side -> mostNamed(side).stream())
                .filter(share -> isShown(share.children()))
                .toList();
    }

    /** Neither a zero nor a small count that the viewer cannot tell from zero. */
    private boolean isShown(Count children) {
        return children.isShown() ? !children.equals(Count.ZERO) : showsZeros();
    }

    private boolean showsZeros() {
        return shares.stream().anyMatch(share -> share.children().equals(Count.ZERO));
    }

    public FactorShare share(String group, FactorOrTheme factor, FactorSide side) {
        return shares.stream()
                .filter(share -> share.group().equals(group) && share.factor().equals(factor) && share.side() == side)
                .findAny()
                .orElseGet(() -> FactorShare.none(group, factor, side));
    }

    /** The factors of one side over all groups, most children first; hidden ones last, in the order of the list. */
    public List<FactorShare> mostNamed(FactorSide side) {
        return shares.stream()
                .filter(share -> share.group().isEmpty() && share.factor().isFactor() && share.side() == side)
                .sorted(java.util.Comparator.comparingInt(
                        (FactorShare share) -> -share.children().number().orElse(0)))
                .toList();
    }

    /** One row per factor with its three sides, most children first. */
    public List<FactorRow> rows() {
        return rows(FactorRow::isOfFactor);
    }

    /** One row per theme with its three sides, most children first. */
    public List<FactorRow> themes() {
        return rows(row -> row.factor().isTheme());
    }

    private List<FactorRow> rows(java.util.function.Predicate<FactorRow> wanted) {
        return shares.stream()
                .filter(share -> share.group().isEmpty())
                .map(FactorShare::factor)
                .distinct()
                .map(factor -> new FactorRow(
                        factor,
                        share("", factor, FactorSide.PUSH),
                        share("", factor, FactorSide.PULL),
                        share("", factor, FactorSide.FORCED)))
                .filter(wanted)
                .filter(row -> row.factor().isTheme() || row.isAnyShown() || showsZeros())
                .sorted(java.util.Comparator.comparingInt(row -> -row.largestShown()))
                .toList();
    }
}
