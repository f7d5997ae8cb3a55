package org.homeward.print;

import java.util.Objects;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRSection;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignBreak;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.BreakTypeEnum;

/**
 * Adds the header, footer and marking of {@code reports/house.jrxml} to every page of a sheet. They are designed for
 * portrait. On a wider sheet, elements that reach from edge to edge are widened, and elements at the right edge move with it.
 */
final class PageLayout {

    private final int designedWidth;
    private final int extraWidth;

    private PageLayout(int designedWidth, int extraWidth) {
        this.designedWidth = designedWidth;
        this.extraWidth = extraWidth;
    }

    static void put(JasperDesign common, JasperDesign sheet) throws JRException {
        PageLayout page = new PageLayout(common.getColumnWidth(), sheet.getColumnWidth() - common.getColumnWidth());
        for (JRParameter parameter : common.getParametersList()) {
            if (!parameter.isSystemDefined() && !sheet.getParametersMap().containsKey(parameter.getName())) {
                sheet.addParameter(parameter);
            }
        }
        sheet.setLeftMargin(common.getLeftMargin());
        sheet.setRightMargin(common.getRightMargin());
        sheet.setTopMargin(common.getTopMargin());
        sheet.setBottomMargin(common.getBottomMargin());
        sheet.setSummaryWithPageHeaderAndFooter(true);
        sheet.setPageHeader(page.fitted(common.getPageHeader()));
        sheet.setPageFooter(page.fitted(common.getPageFooter()));
        if (!sheet.getFieldsList().isEmpty()) {
            breakable(sheet);
        }
    }

    /** A page break before the row of this number, and before the headings above it; 0 for none. Only a sheet with rows has it. */
    static final String BREAK_BEFORE = "break-before";

    /** A heading is filled before its first row is counted, the row itself after. Only the outermost heading breaks the page. */
    private static void breakable(JasperDesign sheet) throws JRException {
        JRDesignParameter number = new JRDesignParameter();
        number.setName(BREAK_BEFORE);
        number.setValueClass(Integer.class);
        sheet.addParameter(number);
        String row = "$P{" + BREAK_BEFORE + "}";
        String ofHeading = row + " > 0 && $V{REPORT_COUNT}.equals(" + row + " - 1)";
        String ofRow = "$V{REPORT_COUNT}.equals(" + row + ")";
        for (JRGroup group : sheet.getGroupsList()) {
            if (group.getExpression() != null) {
                breakIn(group.getGroupHeaderSection(), ofHeading);
                ofHeading += " && $V{" + group.getName() + "_COUNT} > 0";
                ofRow += " && $V{" + group.getName() + "_COUNT} > 1";
            }
        }
        breakIn(sheet.getDetailSection(), ofRow);
    }

    private static void breakIn(JRSection section, String where) {
        JRDesignBreak pageBreak = new JRDesignBreak();
        pageBreak.setType(BreakTypeEnum.PAGE);
        pageBreak.setPrintWhenExpression(new JRDesignExpression(where));
        ((JRDesignBand) section.getBands()[0]).addElement(0, pageBreak);
    }

    private JRBand fitted(JRBand designed) {
        JRBand band = (JRBand) Objects.requireNonNull(designed).clone();
        for (JRChild child : band.getChildren()) {
            fit((JRDesignElement) child);
        }
        return band;
    }

    private void fit(JRDesignElement element) {
        if (element.getX() + element.getWidth() < designedWidth) {
            return;
        }
        if (element.getX() <= designedWidth / 4) {
            element.setWidth(element.getWidth() + extraWidth);
        } else {
            element.setX(element.getX() + extraWidth);
        }
    }
}
