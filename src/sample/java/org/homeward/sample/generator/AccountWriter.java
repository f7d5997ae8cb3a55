package org.homeward.sample.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the account of each interview, about eight statements, and its follow-up. */
final class AccountWriter {

    private final CountyPlan plan;
    private final PlantedAccounts planted;
    private final @Nullable Adult underThreeNames;
    private final StatementWriters writers;
    private final Disclosures files;
    private final InterviewRows interviewRows;
    private final FollowUps followUps;

    AccountWriter(CountyPlan plan, PlantedAccounts planted, StatementWriters writers, Disclosures files) {
        this.plan = plan;
        this.planted = planted;
        this.writers = writers;
        this.files = files;
        this.interviewRows = new InterviewRows(files.interviews, writers.phrases());
        this.followUps = new FollowUps(plan, writers.phrases(), files);
        this.underThreeNames = plan.has(PlantedTruth.PERSON_UNDER_THREE_NAMES)
                ? writers.adults().underThreeNames()
                : null;
    }

    void write(Interview interview) {
        SeededRandom random = new SeededRandom(plan.seed(), "account " + interview.key());
        String friend = writers.friend(interview.child(), random);
        Account account = new Account(interview, random, Placeholders.names(interview.child(), friend, random));
        boolean gaps = Rota.hasGaps(plan, interview.provider());
        String harm = writers.others().harm(account, gaps);
        statements(account, gaps);
        planted(account);
        interviewRows.write(account, harm, gaps);
        followUps.after(account);
    }

    private void statements(Account account, boolean gaps) {
        SeededRandom random = account.random;
        repeat(PlaceDraw.count(random, gaps), account, writers.places()::write);
        repeat(Integer.parseInt(random.oneOf("0*32 1*42 2*26")), account, writers.people()::write);
        writers.factors().write(account, Integer.parseInt(random.oneOf(gaps ? "0*3 1*6" : "1*28 2*42 3*30")));
        repeat(Integer.parseInt(random.oneOf("0*24 1*62 2*14")), account, writers.others()::travel);
        repeat(Integer.parseInt(random.oneOf("0*4 1*34 2*42 3*20")), account, writers.others()::other);
    }

    private static void repeat(int times, Account account, java.util.function.Consumer<Account> writer) {
        for (int i = 0; i < times; i++) {
            writer.accept(account);
        }
    }

    private void planted(Account account) {
        Adult adult = underThreeNames;
        if (adult != null && planted.namesAdult(account.interview)) {
            writers.people().adultWithCar(account, adult, planted.calledIn(account.interview));
        }
        if (planted.namesQuay(account.interview)) {
            writers.places().writeNamed(account, PlaceChoice.EMERGED);
        }
        if (planted.isConfidential(account.interview)) {
            confidential(account);
        }
    }

    /** A fixed statement with no audience and no override. */
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
        writers.factors().write(key, "placement_unhappy", "PUSH");
    }
}
