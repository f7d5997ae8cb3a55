package org.homeward.release;

/** A release cannot be prepared while another one that is prepared waits to go out: the next begins where it ends. */
public class ReleaseWaiting extends RuntimeException {

    ReleaseWaiting() {
        super("A prepared release waits to go out. Let it out or discard it first.");
    }
}
