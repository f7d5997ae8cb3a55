package org.homeward.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.Account.Spell;

/** Writes accounts as the files that a service would send, and sends them through the real intake. */
public final class Accounts {

    private static final Map<String, String> HEADERS = headers();

    private final Map<String, List<String>> files = new LinkedHashMap<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private int number;

    private Accounts() {}

    /** Stores these accounts, with the small county below them; every row must be accepted. */
    public static ImportResult store(TestDatabase database, Account... accounts) {
        ImportResult result =
                IntakeFixtures.withSmallCounty(database).intake().load(SmallCounty.SENDER, files(accounts));
        assertThat(result.rejected())
                .as("rows of the fixture that were rejected")
                .isEmpty();
        return result;
    }

    public static FileSet files(Account... accounts) {
        Accounts writing = new Accounts();
        for (Account account : accounts) {
            writing.write(account);
        }
        FileSet set = FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1,fixture,2026-01-14T06:00:00Z");
        for (var file : writing.files.entrySet()) {
            String[] lines = Stream.concat(Stream.of(HEADERS.get(file.getKey())), file.getValue().stream())
                    .toArray(String[]::new);
            set = set.with(file.getKey(), lines);
        }
        return set;
    }

    private void write(Account account) {
        String child = key("child");
        add("children.csv", child, account.givenName, account.familyName, account.born, account.sex, account.address);
        account.spells.forEach(spell -> write(child, spell));
    }

    private void write(String child, Spell spell) {
        String episode = key("episode");
        String ended = spell.open ? "" : spell.ended.isEmpty() ? Account.daysAfter(spell.started, 1) : spell.ended;
        add(
                "episodes.csv",
                episode,
                child,
                spell.kind,
                spell.started,
                ended,
                spell.care,
                Account.DISTRICTS.getOrDefault(spell.district, spell.district),
                spell.risk,
                spell.provider);
        boolean interviewed = !spell.told.isEmpty() || !spell.interviewed.isEmpty();
        if (interviewed || !spell.offered.isEmpty()) {
            String made = spell.offered.isEmpty() ? Account.daysAfter(spell.started, 1) : spell.offered;
            add("offers.csv", key("offer"), episode, made, "PHONE", spell.offerOutcome);
        }
        if (interviewed) {
            String held = spell.interviewed.isEmpty() ? Account.daysAfter(spell.started, 2) : spell.interviewed;
            String interview = key("interview");
            add("interviews.csv", interview, child, episode, spell.provider, "A. Worker", held);
            spell.told.forEach(told -> write(interview, told));
        }
    }

    private void write(String interview, Disclosed told) {
        String statement = key("statement");
        add(
                "statements.csv",
                statement,
                interview,
                told.kind(),
                "CHILD",
                told.words(),
                told.childView(),
                told.audiences(),
                told.concernsCarer() ? "yes" : "no");
        Disclosed.Detail detail = told.detail();
        if (detail == null) {
            return;
        }
        List<String> cells = new ArrayList<>(detail.cells());
        if (detail.file().equals("mentions.csv") && persons.add(cells.getFirst())) {
            add("persons.csv", cells.getFirst(), "25-34", "MALE");
        }
        cells.addFirst(statement);
        add(detail.file(), cells.toArray(String[]::new));
    }

    private String key(String kind) {
        number++;
        return kind + "-" + run + "-" + number;
    }

    private void add(String file, String... cells) {
        files.computeIfAbsent(file, name -> new ArrayList<>())
                .add(Stream.of(cells)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")));
    }

    private static Map<String, String> headers() {
        return Map.of(
                "children.csv", "child_key,given_name,family_name,date_of_birth,sex,home_address",
                "episodes.csv", "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                "offers.csv", "offer_key,episode_key,made,method,outcome",
                "interviews.csv", "interview_key,child_key,episode_keys,provider,interviewer,held",
                "statements.csv", "statement_key,interview_key,kind,said_by,words,child_view,audiences,concerns_carer",
                "places.csv", "statement_key,original_words,precision,role,category,easting,northing",
                "persons.csv", "person_key,age_band,sex",
                "mentions.csv", "statement_key,person_key,called,relationship",
                "factors.csv", "statement_key,code,side",
                "harms.csv", "statement_key,code");
    }
}
