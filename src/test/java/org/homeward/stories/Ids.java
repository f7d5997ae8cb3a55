package org.homeward.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.support.TestDatabase;

/** Ids as an attacker might try them, generated from a seed. */
final class Ids {

    /** How many records have nothing but their key, as after the end of retention. */
    private static final int ERASED = 5;

    private static final String CHILD = "a child's";
    private static final String ERASED_RECORD = "an erased record's";
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz-";

    private final Random random;
    private final List<String> children;
    private final List<String> persons;
    private final List<String> erased;

    private Ids(TestDatabase database, Random random) {
        this.random = random;
        insertErased(database);
        children = database.listAsSuperuser(
                "select public_id::text from homeward.child_key where source_system <> 'erased' order by id");
        persons = database.listAsSuperuser(
                "select public_id::text from homeward.person_key where source_system <> 'erased' order by id");
        erased = new ArrayList<>(database.listAsSuperuser(
                "select public_id::text from homeward.child_key where source_system = 'erased'"));
        erased.addAll(database.listAsSuperuser(
                "select public_id::text from homeward.person_key where source_system = 'erased'"));
    }

    /** @param kind how the id came about, for the report */
    record Id(String kind, String text) {

        boolean isOfChild() {
            return kind.equals(CHILD) || kind.equals(ERASED_RECORD);
        }
    }

    static Ids of(TestDatabase database, Random random) {
        return new Ids(database, random);
    }

    Id next() {
        return switch (random.nextInt(6)) {
            case 0 -> new Id(CHILD, child());
            case 1 -> new Id("a person's", person());
            case 2 -> new Id("nobody's", absent());
            case 3 -> new Id(ERASED_RECORD, erased.get(random.nextInt(erased.size())));
            case 4 -> new Id("a number", Integer.toString(random.nextInt(5_000)));
            default -> new Id("no id", noId());
        };
    }

    String child() {
        return children.get(random.nextInt(children.size()));
    }

    String person() {
        return persons.get(random.nextInt(persons.size()));
    }

    String absent() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Text that is no id, or almost the id of a child. */
    private String noId() {
        String child = child();
        int cut = random.nextInt(child.length());
        return switch (random.nextInt(4)) {
            case 0 -> child.substring(0, cut) + child.substring(cut + 1);
            case 1 -> child + "-" + random.nextInt(10);
            case 2 -> child.toUpperCase(Locale.ROOT);
            default ->
                random.ints(1 + random.nextInt(60), 0, LETTERS.length())
                        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                        .collect(Collectors.joining());
        };
    }

    private static void insertErased(TestDatabase database) {
        for (int i = 0; i < ERASED; i++) {
            database.run(
                    "insert into homeward.child_key (source_system, source_key, reference, recorded_in) values ('erased', '"
                            + i + "', 'C-99000" + i + "', 1) on conflict do nothing");
            database.run(
                    "insert into homeward.person_key (source_system, source_key, reference, recorded_in) values ('erased', '"
                            + i + "', 'P-99000" + i + "', 1) on conflict do nothing");
        }
    }
}
