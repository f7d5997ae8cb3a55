package org.homeward.cli;

import java.io.PrintStream;
import java.util.List;

/** One thing that can be asked from a terminal or by a nightly job; runs without a web server. */
public interface Command {

    /** The word that asks for it. */
    String name();

    /** @return the exit code: 0 where all went well; each command documents its others */
    int run(List<String> arguments, PrintStream out);
}
