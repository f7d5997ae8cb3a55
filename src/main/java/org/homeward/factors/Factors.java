package org.homeward.factors;

import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;

/**
 * Who was heard and which factors were named, as a whole and by group, protected together for one viewer.
 *
 * @param heard the whole first, then each group
 * @param shares any factor, each theme and each factor of the list, for every side and group, named or not
 */
public record Factors(List<InterviewedCount> heard, List<FactorShare> shares) {

    public Factors {
        heard = List.copyOf(heard);
        shares = List.copyOf(shares);
    }

    public Count interviewedInAll() {
        return heard.getFirst().children();
    }

    public List<InterviewedCount> groups() {
        return heard.subList(1, heard.size());
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

    /** Every factor that was named, side by side: push first, then pull, then forced; most children first in each. */
    public List<FactorShare> named() {
        return java.util.Arrays.stream(FactorSide.values())
                .flatMap(side -> mostNamed(side).stream())
                .filter(share -> isShown(share.children()))
                .toList();
    }

    /** Neither a nought, nor a small count from which the reader may not tell one. */
    private boolean isShown(Count children) {
        return children.isShown() ? !children.equals(Count.ZERO) : showsZeros();
    }

    private boolean showsZeros() {
        return shares.stream().anyMatch(share -> share.children().equals(Count.ZERO));
    }

    public FactorShare share(String group, FactorOrTheme reason, FactorSide side) {
        return shares.stream()
                .filter(share -> share.group().equals(group) && share.reason().equals(reason) && share.side() == side)
                .findAny()
                .orElseGet(() -> FactorShare.none(group, reason, side));
    }

    /** The factors of one side in the whole, most children first; hidden ones last, in the order of the list. */
    public List<FactorShare> mostNamed(FactorSide side) {
        return shares.stream()
                .filter(share -> share.group().isEmpty() && share.reason().isFactor() && share.side() == side)
                .sorted(java.util.Comparator.comparingInt(
                        (FactorShare share) -> -share.children().number().orElse(0)))
                .toList();
    }

    /** One row a factor with its three sides, most children first. */
    public List<FactorRow> rows() {
        return rows(FactorRow::isOfFactor);
    }

    /** One row a theme with its three sides, most children first. */
    public List<FactorRow> themes() {
        return rows(row -> row.reason().isTheme());
    }

    private List<FactorRow> rows(java.util.function.Predicate<FactorRow> wanted) {
        return shares.stream()
                .filter(share -> share.group().isEmpty())
                .map(FactorShare::reason)
                .distinct()
                .map(reason -> new FactorRow(
                        reason,
                        share("", reason, FactorSide.PUSH),
                        share("", reason, FactorSide.PULL),
                        share("", reason, FactorSide.FORCED)))
                .filter(wanted)
                .filter(row -> row.reason().isTheme() || row.isAnyShown() || showsZeros())
                .sorted(java.util.Comparator.comparingInt(row -> -row.largestShown()))
                .toList();
    }
}
