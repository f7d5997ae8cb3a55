package org.homeward.store.counting;

/**
 * The counting data of all versions of all records, as primitive columns in memory: codes, ids, days, ages, cells and areas; no
 * words, names, addresses or birth dates. Statements that no audience may read are not in it. Never changed once loaded.
 */
public final class CountingColumns {

    /**
     * The latest change in the columns, by its number and the transaction that stored it: a database that was restored may have
     * the same numbers.
     *
     * @param lists how many rows the lists of areas and providers have, which keep no versions
     */
    public record Ledger(long change, String transaction, long lists) {}

    /** The rows of each table, as they were read. */
    public record Tables(
            Loaded episodes,
            Loaded interviews,
            Loaded covered,
            Loaded offers,
            Loaded statements,
            Loaded places,
            Loaded factors,
            Loaded mentions) {}

    /** Codes that filters and groups name; each counts its own from 0. */
    public record Lists(Areas areas, Areas providers, Codes factors, Codes categories) {}

    private final Ledger ledger;
    final Lists lists;
    final Episodes episodes;
    final Interviews interviews;
    final Covered covered;
    final Offers offers;
    final Statements statements;
    final Details places;
    final Details factors;
    final Details mentions;

    public CountingColumns(Ledger ledger, Lists lists, Tables tables) {
        this.ledger = ledger;
        this.lists = lists;
        this.episodes = new Episodes(tables.episodes());
        this.interviews = new Interviews(tables.interviews());
        this.covered = new Covered(tables.covered());
        this.offers = new Offers(tables.offers());
        this.statements = new Statements(tables.statements());
        this.places = new Details(tables.places());
        this.factors = new Details(tables.factors());
        this.mentions = new Details(tables.mentions());
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
