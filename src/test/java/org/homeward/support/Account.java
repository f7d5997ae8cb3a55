package org.homeward.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account of one child, as a test fixture:
 *
 * <pre>aChild().missingFrom("Harbour").on("2025-03-02").disclosed(place("Station"), push("family_conflict"))</pre>
 *
 * By default the child is 14 years old in March 2025, goes missing from home, returns the next day, is offered an interview
 * that day and is interviewed the day after. A time is {@code yyyy-mm-dd HH:MM}, {@code yyyy-mm-dd} or {@code yyyy-mm}.
 */
public final class Account {

    /** One episode and the offers of an interview about it. */
    static final class Episode {
        final String district;
        String care = "HOME";
        String kind = "MISSING";
        String risk = "MEDIUM";
        String provider = "lantern";
        String authority = "";
        String started = "2025-03-02";
        String ended = "";
        boolean open;
        boolean interviewRequired = true;
        boolean offersAreKnown;
        final List<Offer> offers = new ArrayList<>();

        Episode(String district) {
            this.district = district;
        }

        String daysAfterStart(int days) {
            return LocalDate.parse(started.substring(0, 10)).plusDays(days).toString();
        }
    }

    record Offer(String made, String method, String outcome) {}

    /** A row of one of the files of what followed, without its key and its interview. */
    record FollowUp(String file, List<String> cells) {}

    /** One return interview, the episodes that it is about and what was disclosed in it. */
    static final class Interview {
        final List<Episode> episodes;
        String held = "";
        String provider = "";
        boolean completed = true;
        /** What is recorded besides, by the name of its column. */
        final Map<String, String> recorded = new HashMap<>();

        final List<Disclosed> statements = new ArrayList<>();
        final List<FollowUp> followUps = new ArrayList<>();

        Interview(List<Episode> episodes) {
            this.episodes = List.copyOf(episodes);
        }
    }

    String givenName = "Robin";
    String familyName = "Example";
    String born = "2011-01-15";
    String sex = "FEMALE";
    String address = "";
    final List<Episode> episodes = new ArrayList<>();
    final List<Interview> interviews = new ArrayList<>();
    private @Nullable Interview current;

    private Account() {}

    public static Account aChild() {
        return new Account();
    }

    /** As many children, each with the same account. */
    public static Account[] children(int number, Supplier<Account> account) {
        return Stream.generate(account).limit(number).toArray(Account[]::new);
    }

    public Account named(String given, String family) {
        givenName = given;
        familyName = family;
        return this;
    }

    public Account born(String date) {
        born = date;
        return this;
    }

    /** The date of birth is not recorded, so the age in each episode is not known. */
    public Account ofUnknownAge() {
        born = "";
        return this;
    }

    public Account livingAt(String home) {
        address = home;
        return this;
    }

    public Account sex(String recorded) {
        sex = recorded;
        return this;
    }

    /** Begins an episode; what follows is about it. */
    public Account missingFrom(String district) {
        episodes.add(new Episode(district));
        current = null;
        return this;
    }

    public Account on(String started) {
        episode().started = started;
        return this;
    }

    public Account returned(String ended) {
        episode().ended = ended;
        return this;
    }

    public Account stillMissing() {
        episode().open = true;
        return this;
    }

    public Account fromCare() {
        episode().care = "CARE";
        return this;
    }

    /** @param area the code of the authority that looks after the child */
    public Account lookedAfterBy(String area) {
        episode().authority = area;
        return fromCare();
    }

    public Account away() {
        episode().kind = "AWAY";
        return this;
    }

    public Account risk(String level) {
        episode().risk = level;
        return this;
    }

    /** Who is to interview after this episode, and does unless {@link #interviewedBy} says otherwise. */
    public Account provider(String code) {
        episode().provider = code;
        return this;
    }

    public Account interviewNotRequired() {
        episode().interviewRequired = false;
        return this;
    }

    /** One offer of an interview; there may be several. */
    public Account offered(String made, String outcome) {
        return offered(made, "PHONE", outcome);
    }

    public Account offered(String made, String method, String outcome) {
        episode().offersAreKnown = true;
        episode().offers.add(new Offer(made, method, outcome));
        return this;
    }

    /** No offer is recorded, even if there was an interview. */
    public Account withoutOffer() {
        episode().offersAreKnown = true;
        return this;
    }

    /** When the interview about this episode was held. */
    public Account interviewed(String held) {
        interview().held = held;
        return this;
    }

    /** A further interview about this episode; what follows is about it. */
    public Account interviewedAgain(String held) {
        return begin(List.of(episode()), held);
    }

    /** One interview about every episode so far; what follows is about it. */
    public Account interviewedAboutAll(String held) {
        return begin(episodes, held);
    }

    public Account interviewedBy(String provider) {
        interview().provider = provider;
        return this;
    }

    /** What is recorded of the interview besides, such as {@code seen_alone} or a topic. */
    public Account recorded(String column, String value) {
        interview().recorded.put(column, value);
        return this;
    }

    public Account brokenOff() {
        interview().completed = false;
        return this;
    }

    /** Disclosed in the return interview of this episode. */
    public Account disclosed(Disclosed... statements) {
        interview().statements.addAll(Arrays.asList(statements));
        return this;
    }

    /** Information from this interview was passed on to children's services. */
    public Account shared(String day) {
        return followedBy("sharing.csv", "cs", day, "SAFEGUARDING");
    }

    /** What an agency agreed to do. */
    public Account action(String kind, String outcome, String done) {
        return followedBy("actions.csv", "cs", kind, "2025-03-10", done, outcome);
    }

    public Account told(String whom, String day) {
        return followedBy("feedback.csv", whom, "yes", day);
    }

    private Account followedBy(String file, String... cells) {
        interview().followUps.add(new FollowUp(file, List.of(cells)));
        return this;
    }

    private Account begin(List<Episode> about, String held) {
        Interview begun = new Interview(about);
        begun.held = held;
        interviews.add(begun);
        current = begun;
        return this;
    }

    private Interview interview() {
        if (current == null) {
            begin(List.of(episode()), "");
        }
        return interviews.getLast();
    }

    private Episode episode() {
        if (episodes.isEmpty()) {
            missingFrom("Harbour");
        }
        return episodes.getLast();
    }
}
