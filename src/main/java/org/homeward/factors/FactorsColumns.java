package org.homeward.factors;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;

/** The columns of the factors: of all children, and by the groups of a breakdown. */
public final class FactorsColumns {

    /** The code of what is no factor of the list, but any. */
    private static final String ANY = "any";

    private FactorsColumns() {}

    public static Columns<FactorShare> all(Translator translator) {
        return named(translator)
                .coded("factors.column.theme", FactorsColumns::theme, share -> name(theme(share), translator))
                .coded("factors.column.side", share -> share.side().name(), share -> side(share, translator))
                .count("factors.column.children", FactorShare::children)
                .count("factors.column.said-by-child", FactorShare::saidByChild)
                .count("factors.column.episodes", FactorShare::episodes)
                .count("factors.column.interviews", FactorShare::interviews)
                .count("factors.column.statements", FactorShare::statements);
    }

    /** Every factor with one column for each group. */
    public static Columns<FactorShare> byGroup(Breakdown breakdown, Factors factors, Translator translator) {
        Columns<FactorShare> columns = named(translator)
                .coded("factors.column.side", share -> share.side().name(), share -> side(share, translator))
                .count("factors.column.children", FactorShare::children);
        for (InterviewedCount group : factors.groups()) {
            count(columns, breakdown, group.group(), factors, translator);
        }
        return columns;
    }

    /**
     * Every factor by living arrangement and by age: the sheet has one column for each group, also where the filter leaves the
     * group out.
     */
    static Columns<FactorShare> byCareAndAge(Factors byCare, Factors byAge, Translator translator) {
        Columns<FactorShare> columns = all(translator).pick("theme", "factor", "children");
        for (Care care : Care.values()) {
            count(columns, Breakdown.CARE, care.name(), byCare, translator);
        }
        for (AgeBand age : AgeBand.values()) {
            count(columns, Breakdown.AGE, age.name(), byAge, translator);
        }
        return columns;
    }

    /**
     * Children interviewed in each group: the denominators of the shares.
     *
     * @param districts the code of each district by its name
     */
    public static Columns<InterviewedCount> interviewed(
            Breakdown breakdown, Map<String, String> districts, Translator translator) {
        return new Columns<InterviewedCount>(translator)
                .head(
                        "factors.column." + breakdown,
                        group -> breakdown == Breakdown.DISTRICT
                                ? districts.getOrDefault(group.group(), "")
                                : group.group(),
                        group -> group(breakdown, group.group(), translator))
                .count("factors.column.interviewed", InterviewedCount::children);
    }

    /** As a heading, so it begins with a capital. */
    public static String group(Breakdown breakdown, String group, Translator translator) {
        String words = group.equals(Breakdown.NOT_RECORDED)
                ? translator.translate("factors.not-recorded")
                : switch (breakdown) {
                    case AGE -> translator.translate("words.AgeBand." + group);
                    case CARE -> translator.translate("factors.care." + group.toLowerCase(Locale.ROOT));
                    case DISTRICT -> group;
                };
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static void count(
            Columns<FactorShare> columns, Breakdown breakdown, String group, Factors factors, Translator translator) {
        String head = group(breakdown, group, translator);
        if (factors.groups().stream().noneMatch(known -> known.group().equals(group))) {
            columns.nothing(group, head);
        } else {
            columns.countOf(
                    group,
                    head,
                    share -> factors.share(group, share.factor(), share.side()).children());
        }
    }

    private static Columns<FactorShare> named(Translator translator) {
        return new Columns<FactorShare>(translator)
                .head(
                        "factors.column.factor",
                        share -> Objects.requireNonNullElse(share.factor().code(), ANY),
                        share -> factor(share.factor(), translator));
    }

    /** The name of a factor, of its theme, or of any factor. */
    public static String factor(FactorOrTheme factor, Translator translator) {
        return factor.isFactor() ? factor.name() : name(theme(factor), translator);
    }

    private static String theme(FactorShare share) {
        return theme(share.factor());
    }

    private static String theme(FactorOrTheme factor) {
        return factor.theme() == null ? ANY : factor.theme().name();
    }

    private static String name(String theme, Translator translator) {
        return translator.translate(theme.equals(ANY) ? "factors.any" : "factors.theme." + theme);
    }

    private static String side(FactorShare share, Translator translator) {
        return translator.translate("words.FactorSide." + share.side());
    }
}
