package org.homeward.coverage;

import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;

/**
 * Whether somebody kept trying. Unit: an episode of {@link CoverageCount} to which an interview was offered, where every recorded attempt has
 * a day. Attempts count in the order in which they were made, until one is accepted; later ones are no attempts to offer it. An interview
 * that was held without an accepted attempt was accepted at an attempt after the recorded ones, whose method is not recorded.
 *
 * @param attempts the first, second and third attempt, and the fourth or any later one
 * @param methods every method, in the order of its list; attempts of these episodes
 * @param unanswered of the episodes with an attempt without an answer, those in which a later attempt was made by another method
 * @param refused of the episodes in which the first attempt was declined, those in which a later one was accepted
 * @param later of the accepted episodes, those accepted at the second attempt or later
 * @param withoutDay of those offered, episodes in which an attempt has no day, so that nobody knows which was the first; in no
 *     other count here
 * @param withoutAttempt of those offered, episodes with an interview and no recorded attempt; in no other count here
 */
public record Persistence(
        List<AskedAt> attempts,
        List<ByMethod> methods,
        Share unanswered,
        Share refused,
        Share later,
        Share withoutDay,
        Share withoutAttempt) {

    /** The last row of {@link #attempts} is this attempt, or any later one. */
    static final int LAST = 4;

    /**
     * Episodes in which an interview was offered so many times at least.
     *
     * @param number 1 for the first attempt
     * @param accepted at this attempt
     * @param again not accepted at it, and asked again later
     * @param notAgain not accepted at it, and not asked again
     */
    public record AskedAt(int number, Count accepted, Count again, Count notAgain, Count asked) {

        public Share share() {
            return new Share(accepted, asked);
        }

        public String text(Translator translator) {
            return translator.translate("coverage.persistence.attempt." + number);
        }
    }

    /** Attempts by one method. */
    public record ByMethod(OfferMethod method, Count accepted, Count attempts) {

        public Share share() {
            return new Share(accepted, attempts);
        }

        public String text(Translator translator) {
            return translator.translate("coverage.persistence.method." + method.name());
        }
    }

    public Persistence {
        attempts = List.copyOf(attempts);
        methods = List.copyOf(methods);
    }

    /** Whether anything was offered that has a place in the order of attempts. */
    public boolean isNothing() {
        return attempts.getFirst().asked().equals(Count.ZERO);
    }

    public static Columns<AskedAt> attemptColumns(Translator translator) {
        return new Columns<AskedAt>(translator)
                .head(
                        "coverage.persistence.column.asked-at",
                        row -> Integer.toString(row.number()),
                        row -> row.text(translator))
                .count("coverage.persistence.column.asked", AskedAt::asked)
                .count("coverage.persistence.column.accepted", AskedAt::accepted)
                .share("coverage.persistence.column.share-of-asked", AskedAt::share)
                .count("coverage.persistence.column.again", AskedAt::again)
                .count("coverage.persistence.column.not-again", AskedAt::notAgain);
    }

    public static Columns<ByMethod> methodColumns(Translator translator) {
        return new Columns<ByMethod>(translator)
                .head("coverage.persistence.column.method", row -> row.method().name(), row -> row.text(translator))
                .count("coverage.persistence.column.attempts", ByMethod::attempts)
                .count("coverage.persistence.column.accepted", ByMethod::accepted)
                .share("coverage.persistence.column.share-of-attempts", ByMethod::share);
    }

    /** What the sentences below the picture say, as a table for files. */
    public record Fact(String name, Share share) {

        public String text(Translator translator) {
            return translator.translate("coverage.persistence.fact." + name);
        }
    }

    public static Columns<Fact> factColumns(Translator translator) {
        return new Columns<Fact>(translator)
                .head("coverage.persistence.column.fact", Fact::name, row -> row.text(translator))
                .count(
                        "coverage.persistence.column.episodes",
                        row -> row.share().part())
                .share("coverage.persistence.column.share-of-episodes", Fact::share)
                .count("coverage.persistence.column.of", row -> row.share().whole());
    }

    /** The counts that belong to no attempt and no method. */
    public List<Fact> facts() {
        return List.of(
                new Fact("later", later),
                new Fact("other-method", unanswered),
                new Fact("refused-first", refused),
                new Fact("without-day", withoutDay),
                new Fact("without-attempt", withoutAttempt));
    }
}
