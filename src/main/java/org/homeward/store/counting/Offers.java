package org.homeward.store.counting;

/** Offers of an interview; one version a row, sorted by child and episode. */
final class Offers extends Versions {

    final int[] episode;
    final int[] accepted;

    Offers(LoadedColumns rows) {
        super(rows);
        episode = rows.ints("episode_id");
        accepted = rows.ints("accepted");
    }
}
