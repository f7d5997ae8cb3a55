package org.homeward.sample.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file set that a service sends: one sheet per file, columns as in the disclosure format. */
final class Disclosures {

    final Sheet manifest = new Sheet("manifest.csv", "format source_system sent_at");
    final Sheet children = new Sheet(
            "children.csv",
            "child_key given_name family_name known_as date_of_birth sex ethnicity ethnicity_source send home_district"
                    + " home_address looked_after_ever legal_hold siblings same_placement");
    final Sheet episodes = new Sheet(
            "episodes.csv",
            "episode_key child_key kind started ended missing_from district ward placement_type confidential_placement"
                    + " responsible_authority host_authority reported reported_by risk found_by found_at found_ward"
                    + " found_where provider interview_not_required note");
    final Sheet offers = new Sheet("offers.csv", "offer_key episode_key made method outcome decline_reason");
    final Sheet interviews = new Sheet(
            "interviews.csv",
            "interview_key child_key episode_keys provider interviewer author held held_where independence same_worker"
                    + " worker_preference preference_met seen_alone completed harm missing_before away_before hurt"
                    + " exploitation crime_or_drugs risky_people with_whom_and_where confidentiality_explained"
                    + " consequences_explained next_steps_explained carer_feedback_agreed agreed assessment likely_again"
                    + " referrals note");
    final Sheet statements = new Sheet(
            "statements.csv",
            "statement_key interview_key episode_key kind said_by words verbatim written_by question_asked child_view"
                    + " audiences concerns_carer override_by override_at override_reason override_child_told grading_scheme"
                    + " grading_version grade_source grade_assessment grade_handling");
    final Sheet places = new Sheet(
            "places.csv",
            "statement_key original_words precision role category easting northing latitude longitude address geocoder");
    final Sheet persons = new Sheet("persons.csv", "person_key name description address age_band sex");
    final Sheet mentions = new Sheet("mentions.csv", "statement_key person_key called relationship");
    final Sheet companions = new Sheet("companions.csv", "statement_key called child_key relationship");
    final Sheet vehicles = new Sheet("vehicles.csv", "statement_key person_key plate partial_plate description");
    final Sheet phones = new Sheet("phones.csv", "statement_key person_key number");
    final Sheet handles = new Sheet("handles.csv", "statement_key person_key platform handle");
    final Sheet factors = new Sheet("factors.csv", "statement_key code side");
    final Sheet harms = new Sheet("harms.csv", "statement_key code");
    final Sheet actions = new Sheet("actions.csv", "action_key interview_key agency kind due done outcome what");
    final Sheet sharing =
            new Sheet("sharing.csv", "sharing_key interview_key statement_key agency shared_on purpose outcome");
    final Sheet feedback = new Sheet("feedback.csv", "feedback_key interview_key to_whom spoken in_writing given_on");

    /** What belongs to one statement. */
    List<Sheet> details() {
        return List.of(places, mentions, companions, vehicles, phones, handles, factors, harms);
    }

    /** What is done after an interview. */
    List<Sheet> followUps() {
        return List.of(actions, sharing, feedback);
    }

    List<Sheet> sheets() {
        return List.of(
                manifest,
                children,
                episodes,
                offers,
                interviews,
                statements,
                places,
                persons,
                mentions,
                companions,
                vehicles,
                phones,
                handles,
                factors,
                harms,
                actions,
                sharing,
                feedback);
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        sheets().forEach(sheet -> texts.put(sheet.file(), sheet.text()));
        return texts;
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
