package org.homeward.interviews;

import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.homeward.store.db.homeward.Tables.CHILD;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.CHILD_LINK;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.OfChild;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.PendingDecryption;
import org.homeward.store.Visibility;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Opens one child's account, for a stated purpose only. */
@Component
public class AccountQueries {

    private static final String ROOM = "interviews";
    private static final String ACCOUNT = "account";
    private static final int MAX_EARLIER_ACCESSES = 5;

    /** Any other input might be a name and is not written to the audit. */
    private static final Pattern REFERENCE = Pattern.compile("C-[0-9]{4,9}");

    private final AuditedDatabase database;

    AccountQueries(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * The chronology of one child: every episode, offer, interview, statement and action that the viewer may read,
     * audited with the purpose before it is returned. Empty both for a child outside the viewer's access and for one
     * who does not exist.
     *
     * @throws org.homeward.access.PurposeRequired if no purpose was stated
     */
    public Optional<Account> open(Viewer viewer, ChildId child) {
        return database.readDecrypted(
                viewer, ReadRequest.record(ROOM, ACCOUNT, child.value().toString()), dsl -> {
                    AuditedDatabase.readByIds(dsl);
                    return dsl.select(CHILD_KEY.ID, CHILD_KEY.REFERENCE, CHILD.SEX)
                            .from(CHILD_KEY)
                            .join(CHILD)
                            .on(CHILD.ID.eq(CHILD_KEY.ID))
                            .where(accessible(viewer, child))
                            .fetchOptional(row -> account(dsl, viewer, child, row))
                            .orElseGet(() -> PendingDecryption.nothing(Optional.empty()));
                });
    }

    /**
     * What the viewer wrote about this child and does not read in the account, because the child let it reach somebody else or nobody.
     * It is in no list, figure, sheet or file. Unit: a statement; the first told first.
     */
    public List<Account.AccountStatement> readWritten(Viewer viewer, ChildId child) {
        Viewer author = viewer.asAuthor();
        if (!author.isAuthor()) {
            return List.of();
        }
        return database.readDecrypted(
                author,
                ReadRequest.record(
                        ROOM, "statements of their author", child.value().toString()),
                dsl -> {
                    AccountStatements written = AccountStatements.findWritten(author, dsl, child);
                    return new PendingDecryption<>(written.ids().length, written::all);
                });
    }

    private static PendingDecryption<Optional<Account>> account(
            DSLContext dsl, Viewer viewer, ChildId child, Record row) {
        Long id = row.get(CHILD_KEY.ID);
        List<Linked> linked = linked(dsl, viewer, id);
        List<Account.Episode> episodes = AccountEpisodes.episodes(viewer, dsl, id);
        AccountInterviews.Found found = AccountInterviews.find(viewer, dsl, id);
        List<Account.EarlierAccess> earlierAccesses = earlierAccesses(dsl, child);
        List<Account.Use> uses = AccountUses.find(viewer, dsl, child, id);
        return new PendingDecryption<Optional<Account>>(
                        1,
                        decryptor -> Optional.of(new Account(
                                child,
                                row.get(CHILD_KEY.REFERENCE),
                                row.get(CHILD.SEX),
                                linked.stream().map(Linked::shown).toList(),
                                episodes,
                                found.interviews().decryption().apply(decryptor),
                                found.actions().decryption().apply(decryptor),
                                earlierAccesses,
                                uses)))
                .concerning(Concerned.of(linked));
    }

    /** The id of an account within the viewer's access, by its printed reference; this opens nothing. */
    public Optional<ChildId> find(Viewer viewer, String reference) {
        return database.read(
                viewer,
                ReadRequest.record(
                        ROOM, "reference asked", REFERENCE.matcher(reference).matches() ? reference : ""),
                dsl -> dsl.select(CHILD_KEY.PUBLIC_ID)
                        .from(CHILD_KEY)
                        .where(CHILD_KEY.REFERENCE.eq(reference).or(CHILD_KEY.FORMER_REFERENCE.eq(reference)))
                        .and(accessible(viewer))
                        .fetchOptional(row -> new ChildId(row.value1())));
    }

    /**
     * A child with an episode or an interview that the viewer may see, and without a conflict of interest with the
     * viewer.
     */
    static Condition accessible(Viewer viewer, ChildId child) {
        return CHILD_KEY.PUBLIC_ID.eq(child.value()).and(accessible(viewer));
    }

    private static Condition accessible(Viewer viewer) {
        Condition episode = exists(selectOne()
                .from(EPISODE)
                .where(EPISODE.CHILD_ID.eq(CHILD_KEY.ID))
                .and(Visibility.ofAccount(viewer, EPISODE)));
        Condition interview = exists(selectOne()
                .from(INTERVIEW)
                .where(INTERVIEW.CHILD_ID.eq(CHILD_KEY.ID))
                .and(Visibility.ofAccount(viewer, INTERVIEW)));
        return Visibility.ofRecords(viewer, CHILD_KEY.ID).and(episode.or(interview));
    }

    /** A child who is shown with this one has been read about too. */
    private record Linked(ChildId child, Account.LinkedChild shown) implements OfChild {}

    private static List<Linked> linked(DSLContext dsl, Viewer viewer, Long child) {
        Condition either = CHILD_LINK
                .CHILD_ID
                .eq(child)
                .and(CHILD_LINK.OTHER_CHILD_ID.eq(CHILD_KEY.ID))
                .or(CHILD_LINK.OTHER_CHILD_ID.eq(child).and(CHILD_LINK.CHILD_ID.eq(CHILD_KEY.ID)));
        return dsl.selectDistinct(CHILD_KEY.REFERENCE, CHILD_LINK.KIND, CHILD_KEY.PUBLIC_ID)
                .from(CHILD_KEY)
                .join(CHILD_LINK)
                .on(either)
                .where(accessible(viewer))
                .orderBy(CHILD_KEY.REFERENCE, CHILD_LINK.KIND)
                .fetch(row ->
                        new Linked(new ChildId(row.value3()), new Account.LinkedChild(row.value1(), row.value2())));
    }

    /** Earlier accesses that found the account; the current one is audited only after this read. */
    private static List<Account.EarlierAccess> earlierAccesses(DSLContext dsl, ChildId child) {
        return dsl.select(AUDIT.AT, AUDIT.ROLE, AUDIT.PURPOSE)
                .from(AUDIT)
                .where(AUDIT.ROOM.eq(ROOM))
                .and(AUDIT.WHAT.eq(ACCOUNT))
                .and(AUDIT.SUBJECT.eq(child.value().toString()))
                .and(AUDIT.ROWS.gt(0))
                .orderBy(AUDIT.NUMBER.desc())
                .limit(MAX_EARLIER_ACCESSES)
                .fetch(row -> new Account.EarlierAccess(
                        row.value1()
                                .atZoneSameInstant(ZoneId.of("Europe/London"))
                                .toLocalDate(),
                        row.value2(),
                        row.value3()));
    }
}
