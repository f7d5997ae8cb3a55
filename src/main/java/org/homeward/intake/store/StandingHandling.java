package org.homeward.intake.store;

import java.util.List;
import java.util.Objects;
import org.homeward.disclosure.ChildView;
import org.homeward.intake.check.StatementRow;
import org.homeward.store.db.homeward.tables.records.StatementVersionRecord;

/**
 * The handling of a statement that stands, against the handling that is sent for it now. An import tightens at once and never
 * widens: what it would widen keeps its stored handling until a second person decides.
 */
record StandingHandling(StatementVersionRecord stored) {

    /** From the strictest view of a child to the widest. */
    private static final List<ChildView> STRICTEST_FIRST =
            List.of(ChildView.OBJECTED, ChildView.AGREED_IN_PART, ChildView.NOT_ASKED, ChildView.AGREED);

    /** Whether the row would let somebody read more, or take away a sign that it must not be read. */
    boolean isWidenedBy(StatementRow sent) {
        return (sent.forPolice() && !stored.getForPolice())
                || (sent.forChildrensServices() && !stored.getForChildrensServices())
                || (sent.forPartnership() && !stored.getForPartnership())
                || (sent.forCarers() && !stored.getForCarers())
                || (stored.getConcernsCarer() && !sent.concernsCarer())
                || strictness(sent.childView()) > strictness(stored.getChildView())
                || (sent.overridden() && !isSameOverride(sent))
                || (stored.getOverridden() && !sent.overridden() && isShared(sent))
                || isLessGraded(sent);
    }

    /**
     * The row with the stricter of both handlings. An objection that is new leaves nobody who may read it: an override that comes
     * with it has not been decided here.
     */
    StatementRow strictest(StatementRow sent) {
        ChildView view = strictness(sent.childView()) < strictness(stored.getChildView())
                ? sent.childView()
                : stored.getChildView();
        boolean concernsCarer = stored.getConcernsCarer() || sent.concernsCarer();
        boolean readable =
                view != ChildView.OBJECTED || (stored.getChildView() == ChildView.OBJECTED && stored.getOverridden());
        boolean kept = isLessGraded(sent);
        return sent.withHandling(
                view,
                readable && stored.getForPolice() && sent.forPolice(),
                readable && stored.getForChildrensServices() && sent.forChildrensServices(),
                readable && stored.getForPartnership() && sent.forPartnership(),
                readable && stored.getForCarers() && sent.forCarers() && !concernsCarer,
                concernsCarer,
                kept ? stored.getGradingScheme() : sent.gradingScheme(),
                kept ? stored.getGradingVersion() : sent.gradingVersion(),
                kept ? stored.getGradeSource() : sent.gradeSource(),
                kept ? stored.getGradeAssessment() : sent.gradeAssessment(),
                kept ? stored.getGradeHandling() : sent.gradeHandling());
    }

    /** The same, and the grading that stands: for a row of which nothing but the handling is used. */
    StatementRow strictestView(StatementRow sent) {
        StatementRow strict = strictest(sent);
        return strict.withHandling(
                strict.childView(),
                strict.forPolice(),
                strict.forChildrensServices(),
                strict.forPartnership(),
                strict.forCarers(),
                strict.concernsCarer(),
                stored.getGradingScheme(),
                stored.getGradingVersion(),
                stored.getGradeSource(),
                stored.getGradeAssessment(),
                stored.getGradeHandling());
    }

    /** The row with the handling that stands. */
    StatementRow stored(StatementRow sent) {
        return sent.withHandling(
                stored.getChildView(),
                stored.getForPolice(),
                stored.getForChildrensServices(),
                stored.getForPartnership(),
                stored.getForCarers(),
                stored.getConcernsCarer(),
                stored.getGradingScheme(),
                stored.getGradingVersion(),
                stored.getGradeSource(),
                stored.getGradeAssessment(),
                stored.getGradeHandling());
    }

    /** An override of the same moment is the same decision. */
    private boolean isSameOverride(StatementRow sent) {
        return stored.getOverridden()
                && sent.overrideAt() != null
                && stored.getOverrideAt().toInstant().equals(sent.overrideAt().toInstant())
                && Objects.equals(stored.getOverrideChildTold(), sent.overrideChildTold());
    }

    /** A handling code with conditions that is taken away or weakened. */
    private boolean isLessGraded(StatementRow sent) {
        String before = stored.getGradeHandling();
        if (before == null || before.equals("P") || before.equals("1")) {
            return false;
        }
        String now = sent.gradeHandling();
        boolean sameScheme = Objects.equals(stored.getGradingScheme(), sent.gradingScheme());
        return now == null || (sameScheme ? before.equals("C") ? now.equals("P") : now.compareTo(before) < 0 : true);
    }

    private static boolean isShared(StatementRow sent) {
        return sent.forPolice() || sent.forChildrensServices() || sent.forPartnership() || sent.forCarers();
    }

    /** Whether the first of two views of a child discloses less. */
    static boolean isStricter(ChildView one, ChildView other) {
        return strictness(one) < strictness(other);
    }

    private static int strictness(ChildView view) {
        return STRICTEST_FIRST.indexOf(view);
    }
}
