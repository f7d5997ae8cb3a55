package org.homeward.store.counting;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The counting data of all versions of all records, as primitive columns in memory: codes, ids, days, months of birth, ages, sex and ethnicity, cells and
 * areas;
 * no words, names, addresses or dates of birth. Statements that no audience may read are not in it. Never changed once loaded.
 */
public final class CountingColumns {

    /**
     * The latest change in the columns, by its number and the transaction that stored it: a database that was restored may have
     * the same numbers.
     *
     * @param lists how many rows the lists of areas and providers have, which keep no versions
     */
    public record Ledger(long change, String transaction, long lists) {}

    /** The rows of each table, as they were read; persons belong to no child, and all are read again. */
    public record Tables(
            LoadedColumns children,
            LoadedColumns episodes,
            LoadedColumns interviews,
            LoadedColumns covered,
            LoadedColumns topics,
            LoadedColumns offers,
            LoadedColumns followUps,
            LoadedColumns statements,
            LoadedColumns places,
            LoadedColumns factors,
            LoadedColumns harms,
            LoadedColumns mentions,
            List<Person> persons) {

        private Stream<LoadedColumns> all() {
            return Stream.of(
                    children,
                    episodes,
                    interviews,
                    covered,
                    topics,
                    offers,
                    followUps,
                    statements,
                    places,
                    factors,
                    harms,
                    mentions);
        }

        private Tables with(BitSet touched, Tables fresh) {
            return new Tables(
                    children.with(touched, fresh.children),
                    episodes.with(touched, fresh.episodes),
                    interviews.with(touched, fresh.interviews),
                    covered.with(touched, fresh.covered),
                    topics.with(touched, fresh.topics),
                    offers.with(touched, fresh.offers),
                    followUps.with(touched, fresh.followUps),
                    statements.with(touched, fresh.statements),
                    places.with(touched, fresh.places),
                    factors.with(touched, fresh.factors),
                    harms.with(touched, fresh.harms),
                    mentions.with(touched, fresh.mentions),
                    fresh.persons);
        }
    }

    /** Codes that filters and groups name; each counts its own from 0. */
    public record Lists(
            Areas areas, Areas providers, Codes factors, Codes categories, Codes harms, Codes ethnicities) {}

    private final Ledger ledger;
    private final Tables tables;
    final Lists lists;
    final Children children;
    final Episodes episodes;
    final Interviews interviews;
    final InterviewEpisodes covered;
    final InterviewTopics topics;
    final Offers offers;
    final FollowUps followUps;
    final Statements statements;
    final StatementDetails places;
    final StatementDetails factors;
    final StatementDetails harms;
    final StatementDetails mentions;
    final List<Person> persons;

    public CountingColumns(Ledger ledger, Lists lists, Tables tables) {
        this.ledger = ledger;
        this.tables = tables;
        this.lists = lists;
        this.children = new Children(tables.children());
        this.episodes = new Episodes(tables.episodes());
        this.interviews = new Interviews(tables.interviews());
        this.covered = new InterviewEpisodes(tables.covered());
        this.topics = new InterviewTopics(tables.topics());
        this.offers = new Offers(tables.offers());
        this.followUps = new FollowUps(tables.followUps());
        this.statements = new Statements(tables.statements());
        this.places = new StatementDetails(tables.places());
        this.factors = new StatementDetails(tables.factors());
        this.harms = new StatementDetails(tables.harms());
        this.mentions = new StatementDetails(tables.mentions());
        this.persons = List.copyOf(tables.persons());
    }

    /** The same columns after later changes: the rows of the children whom these changes touched are replaced. */
    public CountingColumns with(Ledger later, BitSet children, Tables fresh) {
        return new CountingColumns(later, lists, tables.with(children, fresh));
    }

    public long bytes() {
        return tables.all().mapToLong(LoadedColumns::bytes).sum() + Person.BYTES * persons.size();
    }

    /** How many versions of statements there are; for a message. */
    public int statementVersions() {
        return statements.size();
    }

    /** Whether both hold the same rows. */
    public boolean isSame(CountingColumns other) {
        var theirs = other.tables.all().iterator();
        return tables.all().allMatch(table -> table.isSame(theirs.next())) && persons.equals(other.persons);
    }

    public Ledger ledger() {
        return ledger;
    }

    public Lists lists() {
        return lists;
    }

    /** The rows known at a change. */
    public KnownRows at(long change) {
        return new KnownRows(this, Math.toIntExact(Math.min(change, ledger.change())));
    }
}
