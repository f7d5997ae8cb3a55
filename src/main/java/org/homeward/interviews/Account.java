package org.homeward.interviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.AuditKind;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Elapsed;
import org.homeward.disclosure.EpisodeKind;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.HarmAnswer;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.Statement;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.disclosure.YesNo;
import org.homeward.interviews.IdentityQueries.ChildIdentity;
import org.jspecify.annotations.Nullable;

/**
 * One child's chronology, as far as the viewer may read it; each list is oldest first. It contains a child's words, so
 * it exists only after the read was audited. It contains no name: see {@link ChildIdentity}.
 *
 * @param reference as shown and printed, {@code C-0098}
 * @param linked siblings and children in the same placement, who count once with this child
 */
public record Account(
        ChildId id,
        String reference,
        Sex sex,
        List<LinkedChild> linked,
        List<Episode> episodes,
        List<Interview> interviews,
        List<Action> actions,
        List<EarlierAccess> earlierAccesses,
        List<Use> uses) {

    public Account {
        linked = List.copyOf(linked);
        episodes = List.copyOf(episodes);
        interviews = List.copyOf(interviews);
        actions = List.copyOf(actions);
        earlierAccesses = List.copyOf(earlierAccesses);
        uses = List.copyOf(uses);
    }

    /** Only the reference, because a log or a failed assertion may print this. */
    @Override
    public String toString() {
        return "Account[" + reference + "]";
    }

    /** @param kind SIBLING or SAME_PLACEMENT */
    public record LinkedChild(String reference, String kind) {}

    /**
     * One missing episode, or one away without authorisation.
     *
     * @param placement the kind of placement from which the child was missing; null at home, and where the placement is
     *     confidential
     * @param ended null while the child is missing
     * @param foundBy code of who found the child; null where not recorded
     */
    public record Episode(
            EpisodeKind kind,
            RecordedTime started,
            @Nullable RecordedTime ended,
            @Nullable Short age,
            Care care,
            String district,
            @Nullable String placement,
            boolean confidentialPlacement,
            Risk risk,
            @Nullable String foundBy,
            List<Offer> offers) {

        public Episode {
            offers = List.copyOf(offers);
        }
    }

    /**
     * One contact made to offer an interview.
     *
     * @param attempt counted over the offers of the episode in the order in which they were made, from 1; those without a day come last
     * @param made null where nobody knows its day
     * @param declineReason code of the reason; null unless it was declined
     */
    public record Offer(
            int attempt,
            @Nullable RecordedTime made,
            OfferMethod method,
            OfferOutcome outcome,
            @Nullable String declineReason) {}

    /**
     * One return interview.
     *
     * @param covers when the covered episodes began
     * @param afterReturn elapsed hours from the latest return it covers; null where the child had not returned
     * @param heldWhere code of where it was held
     * @param independence code of the bodies from which the interviewer was independent
     * @param byViewer whether the viewer wrote it down, and so reads what else it says: {@link AccountQueries#readWritten}
     * @param harm whether the child told of harm; null unless the viewer belongs to the service that recorded it, because an answer
     *     would show that there is a statement which the viewer may not read
     * @param agreed what was agreed with the child; null unless the viewer belongs to the service that recorded it
     * @param explored the topics that were explored
     * @param answers the answer to each topic; empty unless the viewer belongs to the service that recorded them
     */
    public record Interview(
            RecordedTime held,
            String provider,
            List<RecordedTime> covers,
            @Nullable Elapsed afterReturn,
            String heldWhere,
            YesNo seenAlone,
            YesNo sameWorker,
            String independence,
            boolean completed,
            boolean byViewer,
            @Nullable HarmAnswer harm,
            @Nullable String agreed,
            Set<Topic> explored,
            Map<Topic, TopicAnswer> answers,
            List<AccountStatement> statements,
            List<Sharing> sharing,
            List<Feedback> feedback) {

        public Interview {
            covers = List.copyOf(covers);
            explored = Set.copyOf(explored);
            answers = Map.copyOf(answers);
            statements = List.copyOf(statements);
            sharing = List.copyOf(sharing);
            feedback = List.copyOf(feedback);
        }

        @Override
        public String toString() {
            return "Interview[" + statements.size() + " statements]";
        }
    }

    /**
     * Where a statement came from as it stands.
     *
     * @param sentBy the user who sent it
     * @param sha256 of the file
     * @param line of the file; the header is line 1
     */
    public record Origin(String sourceSystem, String sentBy, Instant sentAt, String file, String sha256, int line) {}

    /**
     * One statement with its codes.
     *
     * @param origin null where it came in by no file
     */
    public record AccountStatement(
            Statement statement,
            @Nullable Place place,
            List<String> persons,
            List<Factor> factors,
            List<String> harms,
            @Nullable Origin origin) {

        public AccountStatement {
            persons = List.copyOf(persons);
            factors = List.copyOf(factors);
            harms = List.copyOf(harms);
        }
    }

    /**
     * A place in the child's words, and how precisely it is known.
     *
     * @param exactPosition null for a home, and where less than a street or a named place is known
     */
    public record Place(
            String words,
            PrecisionTier precision,
            PlaceRole role,
            @Nullable Coordinate exactPosition) {}

    public record Factor(FactorSide side, String name) {}

    /**
     * Information shared; {@code statement} is the reference of one that the viewer may see, or null for the whole
     * interview.
     */
    public record Sharing(
            LocalDate on,
            String agency,
            String purpose,
            String outcome,
            @Nullable String statement) {}

    public record Feedback(LocalDate on, String toWhom, boolean spoken, boolean inWriting) {}

    /** One action agreed; {@code what} is null unless the viewer belongs to the service that recorded it. */
    public record Action(
            String kind,
            String agency,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            ActionOutcome outcome,
            @Nullable String what) {}

    /** An earlier access to this account: day, role and purpose; never the user. */
    public record EarlierAccess(
            LocalDate on, String role, @Nullable String purpose) {}

    /**
     * One sheet or file in which records of this account left the application; like an earlier access it does not say by whom.
     *
     * @param copy the reference of the copy, {@code D-4820017536}
     * @param recipient who received it; null where nobody is named
     * @param statements the references of the statements in it that the viewer may read; none for a list of interviews
     */
    public record Use(
            LocalDate on,
            AuditKind kind,
            String what,
            String role,
            @Nullable String purpose,
            @Nullable String recipient,
            String copy,
            List<String> statements) {

        public Use {
            statements = List.copyOf(statements);
        }
    }
}
