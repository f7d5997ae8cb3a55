package org.homeward.print;

/** What a room has counted or read for paper, and how it stands on its sheet. */
public interface Printable {

    Sheet on(Printing printing, Wording wording);
}
