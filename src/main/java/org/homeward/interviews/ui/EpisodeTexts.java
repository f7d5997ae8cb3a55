package org.homeward.interviews.ui;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Elapsed;
import org.homeward.interviews.Account;
import org.homeward.ui.time.TimeTexts;

/** Texts about an episode. A confidential placement is named only as such. */
record EpisodeTexts(Locale locale) {

    String home(Account.Episode episode, UnaryOperator<String> translate) {
        if (episode.confidentialPlacement()) {
            return translate.apply("interviews.placement.confidential");
        }
        if (episode.care() == Care.HOME) {
            return translate.apply("interviews.missing-from.home");
        }
        return episode.placement() == null
                ? translate.apply("interviews.missing-from.care")
                : episode.placement().toLowerCase(Locale.UK);
    }

    /** The duration, or that the child is still missing. */
    String length(Account.Episode episode, UnaryOperator<String> translate) {
        if (episode.ended() == null) {
            return translate.apply("interviews.still-missing");
        }
        Elapsed elapsed = episode.started().until(episode.ended());
        return new TimeTexts(locale).hours(elapsed);
    }
}
