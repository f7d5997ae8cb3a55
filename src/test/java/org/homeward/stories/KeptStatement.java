package org.homeward.stories;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.county.County;
import org.homeward.disclosure.Audience;
import org.homeward.support.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a child asked to be kept confidential, looked up where only a superuser may look, and what the same
 * child said that may be heard.
 */
final class KeptStatement {

    private static final String SAME_CHILD = """
            from homeward.statement_version s
            join homeward.statement_key k on k.id = s.id
            join sealed.statement_words w on w.statement_id = s.id and w.superseded_in is null
            join homeward.interview_key i on i.id = s.interview_id
            join homeward.child_key c on c.id = i.child_id
            left join homeward.place_version p on p.statement_id = s.id and p.superseded_in is null
            left join homeward.area a on a.id = p.ward_id
            where s.superseded_in is null and c.public_id = ?::uuid""";

    private final TestDatabase database;
    private final String reference;
    private final String child;

    private KeptStatement(TestDatabase database) {
        this.database = database;
        String words = " where w.words = ?";
        this.reference = first("""
                select k.reference from sealed.statement_words w
                join homeward.statement_key k on k.id = w.statement_id""" + words, County.CONFIDENTIAL_WORDS);
        this.child = first("""
                select c.public_id::text from sealed.statement_words w
                join homeward.statement_key k on k.id = w.statement_id
                join homeward.interview_key i on i.id = k.interview_id
                join homeward.child_key c on c.id = i.child_id""" + words, County.CONFIDENTIAL_WORDS);
    }

    static KeptStatement of(TestDatabase database) {
        return new KeptStatement(database);
    }

    String reference() {
        return reference;
    }

    /** As in an address. */
    String child() {
        return child;
    }

    String allowedWords(@Nullable Audience audience) {
        return first("select w.words " + SAME_CHILD + mayHear(audience) + " order by s.id", child);
    }

    String allowedReference(@Nullable Audience audience) {
        return first("select k.reference " + SAME_CHILD + mayHear(audience) + " order by s.id", child);
    }

    /** Something about a place that a ward's chronology lists. */
    String allowedPlacedReference(@Nullable Audience audience) {
        return first(
                "select k.reference " + SAME_CHILD + mayHear(audience) + " and a.code is not null order by s.id",
                child);
    }

    /** Codes of the wards of which the child spoke. */
    List<String> wards() {
        return all("select distinct a.code " + SAME_CHILD + " and a.code is not null", child);
    }

    private static String mayHear(@Nullable Audience audience) {
        return switch (audience) {
            case POLICE -> " and s.for_police";
            case CHILDRENS_SERVICES -> " and s.for_childrens_services";
            case PARTNERSHIP -> " and s.for_partnership";
            case CARERS -> " and s.for_carers";
            case null -> " and false";
        };
    }

    private String first(String sql, String parameter) {
        return all(sql, parameter).getFirst();
    }

    private List<String> all(String sql, String parameter) {
        try (Connection connection = database.asSuperuser();
                PreparedStatement asked = connection.prepareStatement(sql)) {
            asked.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
