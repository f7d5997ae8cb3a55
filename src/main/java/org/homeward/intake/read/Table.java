package org.homeward.intake.read;

import java.util.List;
import java.util.stream.Stream;

/** A table as somebody sent it: a CSV file, or one sheet of a workbook. It is read line by line, as often as it is asked for. */
public interface Table {

    /**
     * One line. A line break in a cell is part of its line.
     *
     * @param number of the line in the file, or of the row in the sheet, where it begins; the first is 1
     * @param cells from the first column on, {@linkplain CellText#clean clean}; empty texts where nothing is
     */
    record Line(int number, List<String> cells) {

        public boolean isBlank() {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** In lower case, like a file of its own: children.csv, whether it is that file or the sheet Children of a workbook. */
    String name();

    /** The file that it is in, as it was sent. */
    String file();

    /** Whether a comma in a text can shift the cells after it: so in text, but not in a workbook. */
    boolean isText();

    /** What somebody should know of the table as a whole, such as how its letters were read. */
    List<RowNotice> notices();

    /**
     * Every line, the heading among them, and blank ones too. Close it.
     *
     * @throws ImportRejected here or from the stream, where the file cannot be read
     */
    Stream<Line> lines();

    /** The lines below the heading: see {@link TableLines}. Close them. */
    default TableLines open(java.util.Collection<String> wanted) {
        return new TableLines(this, wanted);
    }
}
