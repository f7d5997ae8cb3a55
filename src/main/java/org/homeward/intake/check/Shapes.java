package org.homeward.intake.check;

import java.util.List;
import org.homeward.intake.read.Shape;

/** The disclosure format, version 1: its files and their columns; a star marks what must be there. See db/README.md. */
public final class Shapes {

    public static final Shape MANIFEST = Shape.of("manifest.csv", "format* source_system* sent_at*");
    public static final Shape CHILDREN = Shape.of("children.csv", """
            child_key* given_name* family_name* known_as date_of_birth sex ethnicity ethnicity_source send home_district
            home_address looked_after_ever legal_hold siblings same_placement""");
    public static final Shape EPISODES = Shape.of("episodes.csv", """
            episode_key* child_key* kind* started* ended missing_from* district* ward placement_type confidential_placement
            responsible_authority host_authority reported reported_by risk found_by found_at found_ward found_where provider
            interview_not_required note""");
    public static final Shape OFFERS =
            Shape.of("offers.csv", "offer_key* episode_key* made* method* outcome* decline_reason");
    public static final Shape INTERVIEWS = Shape.of("interviews.csv", """
            interview_key* child_key* episode_keys* provider* interviewer* held* held_where independence same_worker
            worker_preference preference_met seen_alone completed harm missing_before away_before hurt exploitation
            crime_or_drugs risky_people with_whom_and_where confidentiality_explained consequences_explained
            next_steps_explained carer_feedback_agreed agreed assessment likely_again referrals note""");
    public static final Shape STATEMENTS = Shape.of("statements.csv", """
            statement_key* interview_key* episode_key kind* said_by* words* verbatim written_by question_asked child_view*
            audiences* concerns_carer override_by override_at override_reason override_child_told grading_scheme
            grading_version grade_source grade_assessment grade_handling""");
    public static final Shape PLACES = Shape.of("places.csv", """
            statement_key* original_words* precision* role* category* easting northing latitude longitude address geocoder""");
    public static final Shape PERSONS = Shape.of("persons.csv", "person_key* name description address age_band sex");
    public static final Shape MENTIONS = Shape.of("mentions.csv", "statement_key* person_key* called* relationship");
    public static final Shape COMPANIONS = Shape.of("companions.csv", "statement_key* called* child_key relationship");
    public static final Shape VEHICLES =
            Shape.of("vehicles.csv", "statement_key* person_key plate partial_plate description");
    public static final Shape PHONES = Shape.of("phones.csv", "statement_key* person_key number*");
    public static final Shape HANDLES = Shape.of("handles.csv", "statement_key* person_key platform* handle*");
    public static final Shape FACTORS = Shape.of("factors.csv", "statement_key* code* side*");
    public static final Shape HARMS = Shape.of("harms.csv", "statement_key* code*");
    public static final Shape ACTIONS =
            Shape.of("actions.csv", "action_key* interview_key* agency* kind* due* done outcome* what");
    public static final Shape SHARING =
            Shape.of("sharing.csv", "sharing_key* interview_key* statement_key agency* shared_on* purpose* outcome");
    public static final Shape FEEDBACK =
            Shape.of("feedback.csv", "feedback_key* interview_key* to_whom* spoken in_writing given_on*");

    /** In the order in which they are checked and stored: what hangs on something comes after it. */
    public static final List<Shape> ALL = List.of(
            CHILDREN,
            EPISODES,
            OFFERS,
            PERSONS,
            INTERVIEWS,
            STATEMENTS,
            PLACES,
            MENTIONS,
            COMPANIONS,
            VEHICLES,
            PHONES,
            HANDLES,
            FACTORS,
            HARMS,
            ACTIONS,
            SHARING,
            FEEDBACK);

    private Shapes() {}
}
