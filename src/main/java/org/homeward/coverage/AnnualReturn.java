package org.homeward.coverage;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.Translator;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;

/**
 * The standard questions put to authorities each year, answered for one year from April to March. What was missing in the year is counted by the
 * day on which it began; what came of returns by the day of the return, as {@link CoverageCount} states. So an episode over the end of
 * March is in the first part of one year and in the second part of the next.
 *
 * @param year from 1 April to 31 March
 */
public record AnnualReturn(Period year, List<Answer> answers) {

    /** Who asked in this way, and where: a published set of questions, of which an authority answers one. */
    public enum Profile {
        /** Requests by charities under the Freedom of Information Act: all children, and those looked after in and out of area apart. */
        REQUESTS,
        /** The Department for Education's statistics of children looked after: those in care only. */
        LOOKED_AFTER;

        public String parameter() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one in an address; the first where there is none. */
        public static Profile in(Map<String, List<String>> parameters) {
            return Arrays.stream(values())
                    .filter(each ->
                            parameters.getOrDefault("profile", List.of()).contains(each.parameter()))
                    .findFirst()
                    .orElse(REQUESTS);
        }

        public String text(Translator translator) {
            return translator.translate("coverage.return.profile." + name());
        }
    }

    /** What is counted. */
    public enum Unit {
        CHILDREN,
        EPISODES
    }

    /** The published text that asks so. */
    public enum Source {
        MISSING_PEOPLE_2024,
        CHILDRENS_SOCIETY_2019,
        DEVON_2021,
        DFE_2025
    }

    /** Each with what it counts, who asks it so, and in which profiles it is. */
    public enum Question {
        CHILDREN(Unit.CHILDREN, Source.DEVON_2021, Profile.REQUESTS),
        INCIDENTS(Unit.EPISODES, Source.DEVON_2021, Profile.REQUESTS),
        CHILDREN_LOOKED_AFTER(Unit.CHILDREN, Source.DFE_2025, Profile.REQUESTS, Profile.LOOKED_AFTER),
        INCIDENTS_LOOKED_AFTER(Unit.EPISODES, Source.DFE_2025, Profile.REQUESTS, Profile.LOOKED_AFTER),
        AGE_UNDER_10(Unit.EPISODES, Source.DFE_2025, Profile.LOOKED_AFTER),
        AGE_10_15(Unit.EPISODES, Source.DFE_2025, Profile.LOOKED_AFTER),
        AGE_16_17(Unit.EPISODES, Source.DFE_2025, Profile.LOOKED_AFTER),
        AGE_NOT_RECORDED(Unit.EPISODES, Source.DFE_2025, Profile.LOOKED_AFTER),
        STILL_MISSING(Unit.EPISODES, Source.DFE_2025, Profile.LOOKED_AFTER),
        RETURNED(Unit.EPISODES, Source.MISSING_PEOPLE_2024, Profile.REQUESTS),
        OFFERED(Unit.EPISODES, Source.MISSING_PEOPLE_2024, Profile.REQUESTS),
        COMPLETED(Unit.EPISODES, Source.MISSING_PEOPLE_2024, Profile.REQUESTS),
        WITHIN_72H(Unit.EPISODES, Source.MISSING_PEOPLE_2024, Profile.REQUESTS),
        HOME_RETURNED(Unit.EPISODES, Source.CHILDRENS_SOCIETY_2019, Profile.REQUESTS),
        HOME_OFFERED(Unit.EPISODES, Source.CHILDRENS_SOCIETY_2019, Profile.REQUESTS),
        HOME_COMPLETED(Unit.EPISODES, Source.CHILDRENS_SOCIETY_2019, Profile.REQUESTS),
        IN_AREA_RETURNED(Unit.EPISODES, Source.CHILDRENS_SOCIETY_2019, Profile.REQUESTS, Profile.LOOKED_AFTER),
        IN_AREA_OFFERED(Unit.EPISODES, Source.CHILDRENS_SOCIETY_2019, Profile.REQUESTS, Profile.LOOKED_AFTER),
        IN_AREA_COMPLETED(Unit.EPISODES, Source.CHILDRENS_SOCIETY_2019, Profile.REQUESTS, Profile.LOOKED_AFTER),
        OUT_OF_AREA_RETURNED(Unit.EPISODES, Source.CHILDRENS_SOCIETY_2019, Profile.REQUESTS, Profile.LOOKED_AFTER),
        OUT_OF_AREA_OFFERED(Unit.EPISODES, Source.CHILDRENS_SOCIETY_2019, Profile.REQUESTS, Profile.LOOKED_AFTER),
        OUT_OF_AREA_COMPLETED(Unit.EPISODES, Source.CHILDRENS_SOCIETY_2019, Profile.REQUESTS, Profile.LOOKED_AFTER),
        /** An answer for each provider. */
        DELIVERED(Unit.EPISODES, Source.MISSING_PEOPLE_2024, Profile.REQUESTS);

        private final Unit unit;
        private final Source source;
        private final Set<Profile> profiles;

        Question(Unit unit, Source source, Profile... profiles) {
            this.unit = unit;
            this.source = source;
            this.profiles = Set.of(profiles);
        }

        public boolean isAskedIn(Profile profile) {
            return profiles.contains(profile);
        }
    }

    /** @param provider who delivers; "" where the question is not by provider */
    public record Answer(Question question, String provider, Count value) {

        String sourced(Translator translator) {
            return translator.translate(
                    "coverage.return.source." + question().source.name());
        }

        private String code() {
            return question.name() + (provider.isEmpty() ? "" : "." + provider);
        }

        private String text(Translator translator) {
            String asked = translator.translate("coverage.return.question." + question.name());
            return provider.isEmpty() ? asked : asked + ": " + called(translator);
        }

        private String called(Translator translator) {
            return provider.equals(Comparison.NOT_RECORDED)
                    ? translator.translate("coverage.compare.group.NOT_RECORDED")
                    : provider;
        }
    }

    public AnnualReturn {
        answers = List.copyOf(answers);
    }

    /** The last year from April to March that had ended by the last day of the period. */
    public static Period yearOf(Period period) {
        LocalDate next = period.to().plusDays(1);
        int ended = next.getMonth().compareTo(Month.APRIL) >= 0 ? next.getYear() : next.getYear() - 1;
        return new Period(LocalDate.of(ended - 1, Month.APRIL, 1), LocalDate.of(ended, Month.MARCH, 31));
    }

    /** In the order of the questions. */
    public List<Answer> answers(Profile profile) {
        return answers.stream()
                .filter(answer -> answer.question().isAskedIn(profile))
                .toList();
    }

    /** One row a question: code, question, value, unit, how it is counted, source. */
    public static Columns<Answer> columns(Translator translator) {
        return new Columns<Answer>(translator)
                .head("coverage.return.column.question", Answer::code, answer -> answer.text(translator))
                .count("coverage.return.column.value", Answer::value)
                .words(
                        "coverage.return.column.unit",
                        answer -> translator.translate(
                                "coverage.return.unit." + answer.question().unit.name()))
                .words(
                        "coverage.return.column.counted",
                        answer -> translator.translate(
                                "coverage.return.counted." + answer.question().name()))
                .words("coverage.return.column.source", answer -> answer.sourced(translator))
                .only(Face.TABLE, Face.FILE);
    }
}
