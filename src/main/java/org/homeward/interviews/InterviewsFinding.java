package org.homeward.interviews;

import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Translator;

/** The leading sentence on interviews: how many, with how many children, how many of them alone, how many not completed. */
public record InterviewsFinding(InterviewQueries.InterviewsCount counted) {

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        if (counted.interviews() == 0) {
            return translator.translate("interviews.none");
        }
        String all = translator.translate(
                "interviews.sentence",
                Counted.INTERVIEWS.text(counted.interviews(), translator),
                Counted.CHILDREN.text(counted.children(), translator),
                counted.seenAlone());
        return counted.notCompleted() == 0
                ? all
                : all + " " + translator.translate("interviews.sentence.not-completed", counted.notCompleted());
    }
}
