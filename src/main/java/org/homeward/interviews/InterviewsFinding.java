package org.homeward.interviews;

import org.homeward.disclosure.Counted;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Translator;

/**
 * The leading sentence on interviews: how many, with how many children, how many of them alone, how many not completed; and after
 * how many episodes, where the list is selected as coverage counts.
 */
public record InterviewsFinding(InterviewQueries.InterviewsCount counted, EpisodeDay day) {

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        if (counted.interviews() == 0) {
            return translator.translate("interviews.none");
        }
        String interviews = Counted.INTERVIEWS.text(counted.interviews(), translator);
        String children = Counted.CHILDREN.text(counted.children(), translator);
        String all =
                switch (day) {
                    case WENT_MISSING ->
                        translator.translate("interviews.sentence", interviews, children, counted.seenAlone());
                    case RETURNED ->
                        translator.translate(
                                "interviews.sentence.returned",
                                interviews,
                                children,
                                Counted.MISSING_EPISODES.text(counted.afterEpisodes(), translator),
                                counted.seenAlone());
                };
        return counted.notCompleted() == 0
                ? all
                : all + " " + translator.translate("interviews.sentence.not-completed", counted.notCompleted());
    }
}
