package org.homeward.sample.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said: each interview becomes an account of about eight statements, and what was done after it. */
final class Telling {

    private final CountyPlan plan;
    private final PlantedAccounts planted;
    private final @Nullable Adult underThreeNames;
    private final Speakers speakers;
    private final Disclosures files;
    private final InterviewRows interviewRows;
    private final FollowUps followUps;

    Telling(CountyPlan plan, PlantedAccounts planted, Speakers speakers, Disclosures files) {
        this.plan = plan;
        this.planted = planted;
        this.speakers = speakers;
        this.files = files;
        this.interviewRows = new InterviewRows(files.interviews, speakers.words());
        this.followUps = new FollowUps(plan, speakers.words(), files);
        this.underThreeNames = plan.has(PlantedTruth.PERSON_UNDER_THREE_NAMES)
                ? speakers.adults().underThreeNames()
                : null;
    }

    void tell(Interview interview) {
        Dice dice = new Dice(plan.seed(), "account " + interview.key());
        String friend = speakers.friend(interview.child(), dice);
        Account account = new Account(interview, dice, Voice.names(interview.child(), friend, dice));
        boolean gaps = plan.has(PlantedTruth.PROVIDER_WITH_GAPS)
                && interview.provider().equals(Rota.PROVIDER_WITH_GAPS);
        String harm = speakers.others().harm(account, gaps);
        statements(account, gaps);
        planted(account);
        interviewRows.write(account, harm, gaps);
        followUps.after(account);
    }

    private void statements(Account account, boolean gaps) {
        Dice dice = account.dice;
        repeat(
                Integer.parseInt(dice.oneOf(gaps ? "0*2 1*5 2*2" : "1*18 2*36 3*30 4*16")),
                account,
                speakers.places()::tell);
        repeat(Integer.parseInt(dice.oneOf("0*32 1*42 2*26")), account, speakers.people()::tell);
        speakers.factors().tell(account, Integer.parseInt(dice.oneOf(gaps ? "0*3 1*6" : "1*28 2*42 3*30")));
        repeat(Integer.parseInt(dice.oneOf("0*24 1*62 2*14")), account, speakers.others()::travel);
        repeat(Integer.parseInt(dice.oneOf("0*4 1*34 2*42 3*20")), account, speakers.others()::other);
    }

    private static void repeat(int times, Account account, java.util.function.Consumer<Account> telling) {
        for (int i = 0; i < times; i++) {
            telling.accept(account);
        }
    }

    private void planted(Account account) {
        Adult adult = underThreeNames;
        if (adult != null && planted.namesAdult(account.interview)) {
            speakers.people().adultWithCar(account, adult, planted.calledIn(account.interview));
        }
        if (planted.speaksOfTheQuay(account.interview)) {
            speakers.places().tellNamed(account, PlaceChoice.EMERGED);
        }
        if (planted.isConfidential(account.interview)) {
            confidential(account);
        }
    }

    /** Written by hand: nobody may hear it, and nobody decided otherwise. */
    private void confidential(Account account) {
        String key = account.nextKey();
        files.statements
                .row()
                .set("statement_key", key)
                .set("interview_key", account.interview.key())
                .set("kind", "FACTOR")
                .set("said_by", "CHILD")
                .set("words", County.CONFIDENTIAL_WORDS)
                .set("verbatim", true)
                .set("written_by", account.interview.interviewer())
                .set("child_view", "OBJECTED")
                .set("audiences", List.of("NONE"))
                .set("concerns_carer", true);
        speakers.factors().write(key, "placement_unhappy", "PUSH");
    }
}
