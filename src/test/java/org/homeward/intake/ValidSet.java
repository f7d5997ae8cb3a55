package org.homeward.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.intake.read.FileSet;

/** A small set in which every row is valid, for tests that make one row invalid. Line 2 is the first row of each file. */
public final class ValidSet {

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    public ValidSet(String sourceSystem) {
        file("manifest.csv", "format,source_system,sent_at", "homeward-1," + sourceSystem + ",2026-01-14T06:00:00Z");
        file(
                "children.csv",
                "child_key,given_name,family_name,date_of_birth,sex,ethnicity,siblings",
                "K1,Ada,Example,04/05/2010,female,WBRI,K2",
                "K2,Ben,Example,01/09/2012,male,W1,");
        file(
                "episodes.csv",
                "episode_key,child_key,kind,started,ended,missing_from,district,ward,risk,provider",
                "E1,K1,missing,02/03/2025 22:40,03/03/2025 06:10,home,E07990001,E05990001,medium,lantern",
                "E2,K1,missing,10/03/2025 20:00,,home,E07990001,,high,lantern",
                "E3,K2,away,04/2025,,care,E07990002,,,beacon");
        file(
                "offers.csv",
                "offer_key,episode_key,made,method,outcome,decline_reason",
                "O1,E1,03/03/2025 09:00,phone,accepted,");
        file(
                "interviews.csv",
                "interview_key,child_key,episode_keys,provider,interviewer,held,harm,referrals,hurt",
                "I1,K1,E1;E2,lantern,A. Worker,12/03/2025 10:00,told,police:accepted;camhs,yes");
        file(
                "statements.csv",
                "statement_key,interview_key,kind,said_by,words,verbatim,child_view,audiences,concerns_carer",
                "S1,I1,place,child,\"We were at the \"\"old\"\" pier, all night\",yes,agreed,police;partnership,no",
                "S2,I1,factor,child,They argue,yes,objected,none,yes",
                "S3,I1,person,child,Red was there,no,agreed in part,police,no");
        file(
                "places.csv",
                "statement_key,original_words,precision,role,category,easting,northing,latitude,longitude",
                "S1,the old pier,point,stayed,waterfront,503700,805000,,");
        file("factors.csv", "statement_key,code,side", "S2,family_conflict,push", "S2,family_conflict,pull");
        file("persons.csv", "person_key,name,age_band,sex", "P1,Red,25-34,male");
        file("mentions.csv", "statement_key,person_key,called,relationship", "S3,P1,Red,known");
        file("companions.csv", "statement_key,called,child_key,relationship", "S3,Benny,K2,sibling");
        file("vehicles.csv", "statement_key,person_key,plate,partial_plate,description", "S3,P1,AB12,yes,blue van");
        file("phones.csv", "statement_key,person_key,number", "S3,P1,07700 900123");
        file("handles.csv", "statement_key,person_key,platform,handle", "S3,P1,snap,red99");
        file("harms.csv", "statement_key,code", "S3,assault");
        file(
                "actions.csv",
                "action_key,interview_key,agency,kind,due,done,outcome,what",
                "A1,I1,cs,tell child,20/03/2025,19/03/2025,done,Ring Ada");
        file(
                "sharing.csv",
                "sharing_key,interview_key,statement_key,agency,shared_on,purpose,outcome",
                "H1,I1,S1,police,13/03/2025,safeguarding,received");
        file(
                "feedback.csv",
                "feedback_key,interview_key,to_whom,spoken,in_writing,given_on",
                "F1,I1,child,yes,no,20/03/2025");
    }

    /** Replaces the row on this line. */
    public ValidSet line(String file, int line, String row) {
        rows(file).set(line - 1, row);
        return this;
    }

    ValidSet add(String file, String row) {
        rows(file).add(row);
        return this;
    }

    ValidSet drop(String file, int line) {
        rows(file).remove(line - 1);
        return this;
    }

    /** Leaves these files in the set. */
    ValidSet only(String... names) {
        files.keySet().retainAll(List.of(names));
        return this;
    }

    public FileSet files() {
        FileSet set = FileSet.empty();
        for (var file : files.entrySet()) {
            set = set.with(file.getKey(), file.getValue().toArray(String[]::new));
        }
        return set;
    }

    int rows() {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().equals("manifest.csv"))
                .mapToInt(file -> file.getValue().size() - 1)
                .sum();
    }

    private List<String> rows(String file) {
        return Objects.requireNonNull(files.get(file), file);
    }

    private void file(String name, String... lines) {
        files.put(name, new ArrayList<>(List.of(lines)));
    }
}
