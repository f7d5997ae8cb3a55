package org.homeward.export;

import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.store.Sight;
import org.springframework.stereotype.Component;

/** Writes down what is taken away, before the first byte of it leaves. */
@Component
public class TakenLedger {

    private final Sight sight;

    TakenLedger(Sight sight) {
        this.sight = sight;
    }

    /**
     * One row a file.
     *
     * @param file its name and format, such as {@code places.csv}
     * @throws org.homeward.store.StoreUnavailable if it could not be written down; then nothing may leave
     */
    public void append(Viewer viewer, String file, DisclosureFilter filter, Taken taken) {
        String what = taken.subject().isEmpty() ? file : file + " of " + taken.subject();
        var rows = java.util.Collections.nCopies(taken.rows(), what);
        sight.read(viewer, Reading.records("export", what, filter), dsl -> rows);
    }
}
