package org.homeward.places.ui;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.disclosure.Translator;
import org.homeward.places.HotSpot;
import org.homeward.places.HotSpotKind;
import org.homeward.places.PlacesQuestion;
import org.homeward.ui.map.CellStyle;
import org.homeward.ui.map.CellStyle.Outline;
import org.homeward.ui.map.CellStyle.Pattern;

/**
 * How each kind of place is drawn, on the map and in the legend: what it is by colour and pattern, how sure that is by its outline.
 */
final class HotSpotStyles {

    private static final List<HotSpotKind> NEW_OR_NOT = List.of(
            HotSpotKind.NEW,
            HotSpotKind.CONSECUTIVE,
            HotSpotKind.INTENSIFYING,
            HotSpotKind.PERSISTENT,
            HotSpotKind.DIMINISHING,
            HotSpotKind.OSCILLATING,
            HotSpotKind.HISTORICAL,
            HotSpotKind.DRIVEN_BY_ONE_CHILD,
            HotSpotKind.SPORADIC,
            HotSpotKind.CHANCE);
    private static final List<HotSpotKind> REAL_OR_NOT =
            List.of(HotSpotKind.HOT, HotSpotKind.DRIVEN_BY_ONE_CHILD, HotSpotKind.CHANCE, HotSpotKind.COLD);

    /** The position of the style of a number without a verdict. */
    static final int NO_VERDICT = 2 * HotSpotKind.NOT_TESTED.ordinal();

    private HotSpotStyles() {}

    /** Two for each kind: with p at most 0.05, and at most 0.01. */
    static List<CellStyle> all(Translator translator) {
        return Stream.of(HotSpotKind.values())
                .flatMap(kind -> Stream.of(of(kind, false, translator), of(kind, true, translator)))
                .toList();
    }

    /** The position of its style among all. */
    static int of(HotSpot spot) {
        return 2 * spot.kind().ordinal() + (spot.isSure() ? 1 : 0);
    }

    /** What the legend of a question explains. */
    static Stream<CellStyle> legend(PlacesQuestion question, Translator translator) {
        return question == PlacesQuestion.IS_IT_REAL
                ? REAL_OR_NOT.stream().flatMap(kind -> sureness(kind, translator))
                : NEW_OR_NOT.stream().flatMap(kind -> sureness(kind, translator));
    }

    private static Stream<CellStyle> sureness(HotSpotKind kind, Translator translator) {
        return switch (kind) {
            case HOT, COLD, NEW -> Stream.of(of(kind, true, translator), of(kind, false, translator));
            default -> Stream.of(of(kind, false, translator));
        };
    }

    private static CellStyle of(HotSpotKind kind, boolean sure, Translator translator) {
        Outline certain = sure ? Outline.DOUBLE : Outline.SINGLE;
        String words = words(kind, sure, translator);
        return switch (kind) {
            case HOT -> new CellStyle(sure ? "hot-2" : "hot-1", Pattern.NONE, certain, words);
            case COLD -> new CellStyle(sure ? "cold-2" : "cold-1", Pattern.HORIZONTAL, certain, words);
            case NEW -> new CellStyle("children-4", Pattern.NONE, certain, words);
            case CONSECUTIVE -> new CellStyle("children-3", Pattern.CROSS, certain, words);
            case INTENSIFYING -> new CellStyle("children-2", Pattern.DIAGONAL, Outline.THIN, words);
            case PERSISTENT -> new CellStyle("steady-2", Pattern.NONE, Outline.THIN, words);
            case DIMINISHING -> new CellStyle("steady-1", Pattern.HORIZONTAL, Outline.THIN, words);
            case OSCILLATING -> new CellStyle("steady-1", Pattern.DIAGONAL, Outline.THIN, words);
            case SPORADIC -> new CellStyle("plain", Pattern.DOTS, Outline.THIN, words);
            case HISTORICAL -> new CellStyle("plain", Pattern.NONE, Outline.DOTTED, words);
            case DRIVEN_BY_ONE_CHILD -> new CellStyle("plain", Pattern.NONE, Outline.DASHED, words);
            case CHANCE, NOT_TESTED -> new CellStyle("plain", Pattern.NONE, Outline.THIN, words);
        };
    }

    private static String words(HotSpotKind kind, boolean sure, Translator translator) {
        return switch (kind) {
            case HOT, COLD, NEW, CONSECUTIVE ->
                translator.translate("places.mark.p", kind.text(translator), sure ? "0.01" : "0.05");
            default -> kind.text(translator);
        };
    }
}
