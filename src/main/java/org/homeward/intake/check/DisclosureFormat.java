package org.homeward.intake.check;

import java.util.List;
import org.homeward.intake.read.FileFormat;

/** The disclosure format, version 1: its files and their columns; an asterisk marks a required column. See db/README.md. */
public final class DisclosureFormat {

    public static final FileFormat MANIFEST = FileFormat.of("manifest.csv", "format* source_system* sent_at*");
    public static final FileFormat CHILDREN = FileFormat.of("children.csv", """
            child_key* given_name* family_name* known_as date_of_birth sex ethnicity ethnicity_source send home_district
            home_address looked_after_ever legal_hold siblings same_placement""");
    public static final FileFormat EPISODES = FileFormat.of("episodes.csv", """
            episode_key* child_key* kind* started* ended missing_from* district* ward placement_type confidential_placement
            responsible_authority host_authority reported reported_by risk found_by found_at found_ward found_where provider
            interview_not_required note""");
    public static final FileFormat OFFERS =
            FileFormat.of("offers.csv", "offer_key* episode_key* made* method* outcome* decline_reason");
    public static final FileFormat INTERVIEWS = FileFormat.of("interviews.csv", """
            interview_key* child_key* episode_keys* provider* interviewer* author held* held_where independence same_worker
            worker_preference preference_met seen_alone completed harm missing_before away_before hurt exploitation
            crime_or_drugs risky_people with_whom_and_where confidentiality_explained consequences_explained
            next_steps_explained carer_feedback_agreed agreed assessment likely_again referrals note""");
    public static final FileFormat STATEMENTS = FileFormat.of("statements.csv", """
            statement_key* interview_key* episode_key kind* said_by* words* verbatim written_by question_asked child_view*
            audiences* concerns_carer override_by override_at override_reason override_child_told grading_scheme
            grading_version grade_source grade_assessment grade_handling""");
    public static final FileFormat PLACES = FileFormat.of("places.csv", """
            statement_key* original_words* precision* role* category* easting northing latitude longitude grid_reference
            postcode address geocoder""");
    public static final FileFormat PERSONS =
            FileFormat.of("persons.csv", "person_key* name description address age_band sex");
    public static final FileFormat MENTIONS =
            FileFormat.of("mentions.csv", "statement_key* person_key* called* relationship");
    public static final FileFormat COMPANIONS =
            FileFormat.of("companions.csv", "statement_key* called* child_key relationship");
    public static final FileFormat VEHICLES =
            FileFormat.of("vehicles.csv", "statement_key* person_key plate partial_plate description");
    public static final FileFormat PHONES = FileFormat.of("phones.csv", "statement_key* person_key number*");
    public static final FileFormat HANDLES =
            FileFormat.of("handles.csv", "statement_key* person_key platform* handle*");
    public static final FileFormat FACTORS = FileFormat.of("factors.csv", "statement_key* code* side*");
    public static final FileFormat HARMS = FileFormat.of("harms.csv", "statement_key* code*");
    public static final FileFormat ACTIONS =
            FileFormat.of("actions.csv", "action_key* interview_key* agency* kind* due* done outcome* what");
    public static final FileFormat SHARING = FileFormat.of(
            "sharing.csv", "sharing_key* interview_key* statement_key agency* shared_on* purpose* outcome");
    public static final FileFormat FEEDBACK =
            FileFormat.of("feedback.csv", "feedback_key* interview_key* to_whom* spoken in_writing given_on*");

    /** In the order in which they are checked and stored: a file comes after the files that it refers to. */
    public static final List<FileFormat> ALL = List.of(
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

    private DisclosureFormat() {}
}
