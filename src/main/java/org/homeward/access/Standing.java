package org.homeward.access;

import java.io.Serializable;

/**
 * How a user stands with the door.
 *
 * @param enabled may sign in
 * @param sample one of the sample users, who exist only in a private sample
 * @param passwordDue must choose a password before anything else
 * @param rights moves on with every change of what the user may do
 */
public record Standing(boolean enabled, boolean sample, boolean passwordDue, int rights) implements Serializable {

    /** Of somebody who may sign in, and has done so before. */
    public static final Standing USUAL = new Standing(true, false, false, 1);
}
