package org.homeward.cli;

import java.io.PrintStream;
import java.util.List;

/** One command for a terminal or a nightly job; runs without a web server. */
public interface Command {

    /** The name by which it is called. */
    String name();

    /** @return the exit code: 0 for success; each command documents its others */
    int run(List<String> arguments, PrintStream out);
}
