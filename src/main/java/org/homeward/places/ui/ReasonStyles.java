package org.homeward.places.ui;

import java.util.List;
import org.homeward.disclosure.Translator;
import org.homeward.ui.map.CellStyle;
import org.homeward.ui.map.CellStyle.Outline;
import org.homeward.ui.map.CellStyle.Pattern;

/** How a ring is drawn: push, pull, and where the mix is hidden. */
final class ReasonStyles {

    private ReasonStyles() {}

    static List<CellStyle> all(Translator translator) {
        return List.of(
                style("push", Pattern.DIAGONAL, translator.translate("places.column.push")),
                style("pull", Pattern.NONE, translator.translate("places.column.pull")),
                style("mix-hidden", Pattern.NONE, translator.translate("places.reasons.hidden")));
    }

    private static CellStyle style(String fill, Pattern pattern, String words) {
        return new CellStyle(fill, pattern, Outline.THIN, words);
    }
}
