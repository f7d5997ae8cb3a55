package org.homeward.disclosure;

/** A record of one child in a list; whoever reads the list has read something about the child. */
public interface OfChild {

    ChildId child();
}
