package org.homeward.store.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.homeward.store.audit.AuditCheck.ChainError;
import org.homeward.support.TestDatabase;

/**
 * Manipulations of the log by a superuser who has neither its key nor its head file, each inside a transaction that is rolled
 * back.
 */
public enum Tampering {
    EDIT {
        @Override
        long tamper(Statement sql, long last, Random dice) throws SQLException {
            long row = within(1, last, dice);
            sql.execute("update homeward.audit set " + edit(dice) + " where number = " + row);
            return row;
        }
    },
    DELETE {
        @Override
        long tamper(Statement sql, long last, Random dice) throws SQLException {
            long row = within(1, last, dice);
            sql.execute("delete from homeward.audit where number = " + row);
            return row;
        }
    },
    /** Later entries are renumbered, so that no number is missing. */
    DELETE_AND_CLOSE {
        @Override
        long tamper(Statement sql, long last, Random dice) throws SQLException {
            long row = within(1, last, dice);
            sql.execute("delete from homeward.audit where number = " + row);
            move(sql, row + 1, -1);
            return row;
        }
    },
    /** Inserts an entry with a correct hash between two existing ones. */
    INSERT {
        @Override
        long tamper(Statement sql, long last, Random dice) throws SQLException {
            long row = within(2, last, dice);
            move(sql, row, 1);
            put(sql, row, row + 1);
            return row;
        }
    },
    /** Adds a row after the last, as if it was not signed yet. */
    APPEND {
        @Override
        long tamper(Statement sql, long last, Random dice) throws SQLException {
            put(sql, last + 1, within(2, last, dice));
            return last + 1;
        }
    },
    SWAP {
        @Override
        long tamper(Statement sql, long last, Random dice) throws SQLException {
            long one = within(1, last - 1, dice);
            long other = within(one + 1, last, dice);
            sql.execute("update homeward.audit set number = " + ASIDE + " where number = " + one);
            sql.execute("update homeward.audit set number = " + one + " where number = " + other);
            sql.execute("update homeward.audit set number = " + other + " where number = " + ASIDE);
            return one;
        }
    },
    TRUNCATE {
        @Override
        long tamper(Statement sql, long last, Random dice) throws SQLException {
            long row = within(1, last, dice);
            sql.execute("delete from homeward.audit where number >= " + row);
            return row;
        }
    },
    /** Alters a row and recomputes every hash from there on. */
    FORK {
        @Override
        long tamper(Statement sql, long last, Random dice) throws SQLException {
            long row = within(1, last, dice);
            sql.execute(
                    "update homeward.audit set " + EDITS[dice.nextInt(EDITS.length - 2)] + " where number = " + row);
            sql.execute("""
                    do $$
                    declare entry homeward.audit; before bytea;
                    begin
                        for entry in select * from homeward.audit where number >= %d order by number loop
                            entry.previous := coalesce(before, entry.previous);
                            before := homeward.audit_hash(entry);
                            update homeward.audit set previous = entry.previous, hash = before where number = entry.number;
                        end loop;
                    end $$""".formatted(row));
            return row;
        }
    };

    private static final long ASIDE = 1_000_000_000;

    /** Each alters the row; a fork recomputes hashes and does not use the last two. */
    private static final String[] EDITS = {
        "user_name = user_name || 'x'",
        "role = 'ADMIN' || role",
        "purpose = coalesce(purpose || 'x', 'INVESTIGATION')",
        "purpose = case when purpose is null then '' end",
        "room = what, what = room || ' '",
        "what = what || ' '",
        "kind = case when kind = 'REFUSED' then 'SHEET' else 'REFUSED' end",
        "subject = subject || '0'",
        "filter = filter || 'x', subject = left(subject, -1)",
        "scope = 'E99000011'",
        "children = array_append(children, 'somebody else')",
        "records = array_append(records, '00000000-0000-0000-0000-000000000001'::uuid)",
        "copy = case when copy is null then 'D-1' end",
        "recipient = coalesce(recipient || 'x', '')",
        "rows = rows + 1",
        "as_of_change = as_of_change + 1",
        "at = at + interval '1 microsecond'",
        "previous = sha256(previous)",
        "hash = sha256(hash)",
        "mac = sha256(coalesce(mac, hash))"
    };

    /** @return the first altered row */
    abstract long tamper(Statement sql, long last, Random dice) throws SQLException;

    /** Manipulates the log, checks it and rolls back. */
    static Trial attempt(TestDatabase database, Tampering how, Random dice) throws SQLException {
        try (Connection superuser = database.asSuperuser();
                Statement sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            sql.execute("alter table homeward.audit disable trigger user");
            long last = AuditTable.tail(superuser).head().number();
            long first = how.tamper(sql, last, dice);
            AuditCheck.Found found = database.auditCheck().run(superuser, List.of());
            superuser.rollback();
            return new Trial(how, first, found);
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The manipulated row and the result of the check. */
    record Trial(Tampering how, long first, AuditCheck.Found found) {

        boolean isFound() {
            ChainError fault = found.fault();
            return fault != null && fault.number() == first && found.sound() == first - 1;
        }

        @Override
        public String toString() {
            return how.name().toLowerCase(Locale.ROOT) + " at " + first + ": " + found;
        }
    }

    private static long within(long from, long to, Random dice) {
        return from + dice.nextLong(to - from + 1);
    }

    private static String edit(Random dice) {
        return EDITS[dice.nextInt(EDITS.length)];
    }

    private static void move(Statement sql, long from, int by) throws SQLException {
        sql.execute("update homeward.audit set number = number + " + ASIDE + " where number >= " + from);
        sql.execute("update homeward.audit set number = number - " + (ASIDE - by) + " where number >= " + ASIDE);
    }

    /** Inserts a copy of the row {@code like} under a new number, correctly chained and hashed. */
    private static void put(Statement sql, long number, long like) throws SQLException {
        sql.execute("""
                insert into homeward.audit
                select (jsonb_populate_record(a, jsonb_build_object('number', %d, 'user_name', 'mallory',
                        'previous', (select hash from homeward.audit where number = %d)))).*
                from homeward.audit a where a.number = %d""".formatted(number, number - 1, like));
        sql.execute("update homeward.audit a set hash = homeward.audit_hash(a) where number = " + number);
    }
}
