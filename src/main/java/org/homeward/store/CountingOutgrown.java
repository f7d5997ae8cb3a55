package org.homeward.store;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The data need more memory for counting than the setting allows. Nothing is counted until it allows more. */
final class CountingOutgrown extends StoreUnavailable {

    private static final long serialVersionUID = 1L;

    CountingOutgrown(long allowed, RuntimeException exceeded) {
        super(
                "The data have outgrown the memory for counting: more than the " + megabytes(allowed)
                        + " MB that homeward.counting.memory (HOMEWARD_COUNTING_MEMORY) allows. No figures are shown. Set it higher,"
                        + " for example to " + megabytes(2 * allowed)
                        + "MB, see that the application has four times as much (-Xmx in"
                        + " JAVA_TOOL_OPTIONS), and start again.",
                exceeded);
    }

    private static String megabytes(long bytes) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.UK)).format(bytes / 1_048_576.0);
    }
}
