package org.homeward.ui;

import java.util.List;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.EpisodeKind;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.HarmAnswer;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.StatementKind;
import org.homeward.disclosure.TimePrecision;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.disclosure.YesNo;
import org.homeward.governance.Review.ReviewOutcome;
import org.homeward.governance.Review.ReviewReason;

/** The codes that may appear on a screen or a sheet. */
final class Codes {

    private Codes() {}

    static List<Class<? extends Enum<?>>> shown() {
        return List.of(
                ActionOutcome.class,
                AgeBand.class,
                TopicAnswer.class,
                Audience.class,
                Care.class,
                ChildView.class,
                EpisodeKind.class,
                FactorSide.class,
                HarmAnswer.class,
                OfferMethod.class,
                OfferOutcome.class,
                PlaceRole.class,
                PrecisionTier.class,
                Purpose.class,
                ReviewOutcome.class,
                ReviewReason.class,
                Risk.class,
                Role.class,
                SaidBy.class,
                Sex.class,
                StatementKind.class,
                TimePrecision.class,
                Topic.class,
                YesNo.class);
    }
}
