package org.homeward.architecture.violations.ui;

import org.homeward.print.Printing;

/** Prints a page that no copy and no audit entry knows. */
class PrintsWithoutCopy {

    Printing again(Printing printing) {
        return new Printing(
                printing.marking(), printing.period(), printing.filters(), printing.data(), printing.requester());
    }
}
