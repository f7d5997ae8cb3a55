package org.homeward.print.desk;

/** A sheet about one person or one place is printed for somebody only; whoever offers to print it asks for whom. */
public class RecipientNotStated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecipientNotStated() {
        super("A sheet about one person or one place is printed for somebody only.");
    }
}
