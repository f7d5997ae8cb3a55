package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.access.Viewer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the viewer in the database session, for the row security beneath {@link Visibility}. The settings are local to the
 * transaction, so a pooled connection never keeps another viewer; without them every protected table is empty.
 *
 * <p>They are sealed: an HMAC over them, the backend and the start of the transaction, whose key no SQL of the application's
 * role can read, since it is never sent. Whoever can run SQL can set a viewer, but not its seal. The change that is read is not
 * sealed: it selects versions, and of every version row security decides as of now.
 *
 * <p>A connection is used by one viewer after another. Injected SQL could put a statement of its own in the place of one that the driver
 * prepared, or a type of its own in the place of one of the system, and so run as the next viewer; a connection that holds such a statement or
 * anything temporary is given up before anybody is sealed.
 */
public final class RlsSession {

    /** No area and no provider has this id, so a scope of unknown codes selects nothing and never everything. */
    private static final String NO_ID = "-1";

    private static final String HMAC = "HmacSHA256";
    private static final String KEY_FOR = "the viewer of a transaction";
    /** Of HMAC with SHA-256: a key is padded to one block. */
    private static final int BLOCK_BYTES = 64;

    private static final int INNER_PADDING = 0x36;
    private static final int OUTER_PADDING = 0x5c;
    private static final String CONNECTION_LOST = "08003";

    /**
     * Whether the connection holds a foreign statement or anything temporary, and what a seal is bound to. The application makes nothing
     * temporary, and the driver prepares without SQL. Asked as text, at once: another prepared statement could take the place of this one.
     */
    private static final String BEGUN = "select pg_catalog.pg_my_temp_schema() <> 0"
            + " or exists (select from pg_catalog.pg_prepared_statements where from_sql),"
            + " pg_catalog.pg_backend_pid(), (extract(epoch from pg_catalog.transaction_timestamp()) * 1000000)::bigint";

    private static final Logger LOG = LoggerFactory.getLogger(RlsSession.class);

    /** What a seal is bound to. @param began in microseconds */
    private record Transaction(int backend, long began) {}

    private final Keyring keyring;

    public RlsSession(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Sets the viewer for the rest of the transaction, which reads as of the latest change. */
    public void set(Connection connection, Viewer viewer) throws SQLException {
        try {
            set(DSL.using(connection, SQLDialect.POSTGRES), viewer, null);
        } catch (DataAccessException failed) {
            SQLException refused = failed.getCause(SQLException.class);
            if (refused != null) {
                throw refused;
            }
            throw failed;
        }
    }

    /**
     * Sets the viewer for the rest of the transaction.
     *
     * @throws KeysMissing where the database has the key of another installation
     */
    void set(DSLContext dsl, Viewer viewer, @Nullable Long asOf) {
        Transaction begun = dsl.connectionResult(RlsSession::begun);
        boolean unscoped = viewer.districts().isEmpty() && viewer.provider() == null;
        Record2<String, String> scope = unscoped
                ? null
                : dsl.select(districts(viewer), provider(viewer)).fetchSingle();
        List<String> sealed = List.of(
                viewer.name(),
                viewer.role().name(),
                viewer.audience() == null ? "" : viewer.audience().name(),
                scope == null ? "" : scope.value1(),
                scope == null ? "" : scope.value2());
        String accepted = dsl.select(
                        setting("homeward.viewer", val(sealed.get(0))),
                        setting("homeward.role", val(sealed.get(1))),
                        setting("homeward.audience", val(sealed.get(2))),
                        setting("homeward.districts", val(sealed.get(3))),
                        setting("homeward.provider", val(sealed.get(4))),
                        setting("homeward.as_of_change", asText(asOf)),
                        setting("homeward.seal", val(seal(begun, sealed))),
                        // Refused at once, rather than let every table be empty.
                        field("rls.viewer()", String.class))
                .fetchSingle()
                .value8();
        if (!viewer.name().equals(accepted)) {
            throw foreign();
        }
    }

    /** Gives up a connection that holds a foreign statement. */
    private static Transaction begun(Connection connection) throws SQLException {
        try (Statement asked = connection.createStatement();
                ResultSet answer = asked.executeQuery(BEGUN)) {
            answer.next();
            if (!answer.getBoolean(1)) {
                return new Transaction(answer.getInt(2), answer.getLong(3));
            }
        }
        LOG.error(
                "A connection to the database was given up: it held a prepared statement or a temporary object that is not Homeward's."
                        + " Somebody runs SQL of their own as the role of the application.");
        connection.abort(Runnable::run);
        throw new SQLException("The connection holds something foreign.", CONNECTION_LOST);
    }

    /** The change that the rest of the transaction reads; null for the latest. */
    static void setChange(DSLContext dsl, @Nullable Long change) {
        dsl.select(setting("homeward.as_of_change", asText(change))).fetch();
    }

    /** Stores what verifies the seals, as the owner of the tables. */
    void storeKey(DSLContext owner) {
        byte[] key = Arrays.copyOf(key(), BLOCK_BYTES);
        owner.execute(
                "insert into homeward.seal as s (inner_key, outer_key) values ({0}, {1}) on conflict (only_row) do update"
                        + " set inner_key = excluded.inner_key, outer_key = excluded.outer_key"
                        + " where (s.inner_key, s.outer_key) <> (excluded.inner_key, excluded.outer_key)",
                val(padded(key, INNER_PADDING)), val(padded(key, OUTER_PADDING)));
    }

    /** As rls.is_sealed() computes it. Lengths precede the texts, so that no two viewers have the same bytes. */
    private String seal(Transaction begun, List<String> settings) {
        String lengths = settings.stream()
                .map(each -> String.valueOf(each.getBytes(StandardCharsets.UTF_8).length))
                .collect(Collectors.joining(" "));
        String text = Stream.concat(
                        Stream.of(begun.backend() + " " + begun.began() + " " + lengths + "\n"), settings.stream())
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(mac(key(), text));
    }

    private byte[] key() {
        return mac(keyring.keys().index(), KEY_FOR);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java runtime has no " + HMAC + ".", impossible);
        }
    }

    private static byte[] padded(byte[] key, int padding) {
        byte[] padded = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            padded[i] = (byte) (key[i] ^ padding);
        }
        return padded;
    }

    /** Without the cause, whose statement is of no use to the reader. */
    private KeysMissing foreign() {
        return new KeysMissing("The database does not accept who reads, because the keys in " + keyring.place()
                + " are not those with which Homeward started last. Nothing was shown. Set HOMEWARD_KEYS to the folder of"
                + " this installation, or stop and start Homeward.");
    }

    private static Field<String> asText(@Nullable Long change) {
        return val(change == null ? "" : change.toString());
    }

    static Field<String> setting(String name, Field<String> value) {
        return field("set_config({0}, {1}, true)", String.class, val(name), value);
    }

    private static Field<String> districts(Viewer viewer) {
        if (viewer.districts().isEmpty()) {
            return val("");
        }
        Field<String> ids = listAgg(AREA.ID.cast(String.class), ",").withinGroupOrderBy(AREA.ID);
        return field(select(coalesce(ids, inline(NO_ID))).from(AREA).where(AREA.CODE.in(viewer.districts())));
    }

    private static Field<String> provider(Viewer viewer) {
        if (viewer.provider() == null) {
            return val("");
        }
        Field<String> id = max(PROVIDER.ID).cast(String.class);
        return field(select(coalesce(id, inline(NO_ID))).from(PROVIDER).where(PROVIDER.CODE.eq(viewer.provider())));
    }
}
