package org.homeward.disclosure;

/** Where the child lived when the episode began: at home, or in care. */
public enum Care {
    HOME,
    CARE
}
