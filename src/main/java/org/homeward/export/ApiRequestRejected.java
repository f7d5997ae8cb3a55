package org.homeward.export;

import java.util.List;
import org.homeward.disclosure.EscapedText;

/**
 * A program asked what cannot be answered as it was asked. A page answers the nearest question and says so; a program would not
 * notice, so it is told what to mend. The values that were sent are never repeated.
 */
public class ApiRequestRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 40;

    private final transient List<Fault> faults;

    /**
     * One thing to mend.
     *
     * @param where the parameter or the header
     */
    public record Fault(String where, String what, String remedy) {

        public Fault {
            String visible = EscapedText.of(where);
            where = visible.substring(0, Math.min(visible.length(), LONGEST_NAME));
        }
    }

    public ApiRequestRejected(List<Fault> faults) {
        super("A request of a program cannot be answered.");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
