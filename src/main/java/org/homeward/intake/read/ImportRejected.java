package org.homeward.intake.read;

/** A set that cannot be imported. Nothing of it is stored. The message has the reason and the remedy in English. */
public final class ImportRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImportProblem problem;

    public ImportRejected(ImportError error, Object... values) {
        this(ImportProblem.of(error, values));
    }

    public ImportRejected(ImportProblem problem) {
        super(problem.text());
        this.problem = problem;
    }

    public ImportProblem problem() {
        return problem;
    }
}
