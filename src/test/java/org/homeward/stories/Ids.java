package org.homeward.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.support.TestDatabase;

/** Ids as somebody might try them, drawn from a seed. */
final class Ids {

    /** Of whom nothing is kept but the key, as after the end of retention. */
    private static final int FORGOTTEN = 5;

    private static final String CHILDS = "a child's";
    private static final String FORGOTTENS = "a forgotten one's";
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz-";

    private final Random random;
    private final List<String> children;
    private final List<String> persons;
    private final List<String> forgotten;

    private Ids(TestDatabase database, Random random) {
        this.random = random;
        forget(database);
        children = database.listAsSuperuser(
                "select public_id::text from homeward.child_key where source_system <> 'forgotten' order by id");
        persons = database.listAsSuperuser(
                "select public_id::text from homeward.person_key where source_system <> 'forgotten' order by id");
        forgotten = new ArrayList<>(database.listAsSuperuser(
                "select public_id::text from homeward.child_key where source_system = 'forgotten'"));
        forgotten.addAll(database.listAsSuperuser(
                "select public_id::text from homeward.person_key where source_system = 'forgotten'"));
    }

    /** @param kind how the id came about, for the report */
    record Id(String kind, String words) {

        boolean isAChilds() {
            return kind.equals(CHILDS) || kind.equals(FORGOTTENS);
        }
    }

    static Ids of(TestDatabase database, Random random) {
        return new Ids(database, random);
    }

    Id next() {
        return switch (random.nextInt(6)) {
            case 0 -> new Id(CHILDS, child());
            case 1 -> new Id("a person's", person());
            case 2 -> new Id("nobody's", absent());
            case 3 -> new Id(FORGOTTENS, forgotten.get(random.nextInt(forgotten.size())));
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

    /** A word, or an id that is almost one of a child. */
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

    private static void forget(TestDatabase database) {
        for (int i = 0; i < FORGOTTEN; i++) {
            database.run(
                    "insert into homeward.child_key (source_system, source_key, reference, recorded_in) values ('forgotten', '"
                            + i + "', 'C-99000" + i + "', 1) on conflict do nothing");
            database.run(
                    "insert into homeward.person_key (source_system, source_key, reference, recorded_in) values ('forgotten', '"
                            + i + "', 'P-99000" + i + "', 1) on conflict do nothing");
        }
    }
}
