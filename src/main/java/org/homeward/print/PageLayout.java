package org.homeward.print;

import java.util.Objects;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * Puts the head, foot and marking of {@code reports/house.jrxml} on every page of a sheet. The house page is drawn upright;
 * on a wider sheet what reaches from edge to edge grows, and what stands at the right edge moves with it.
 */
final class PageLayout {

    private final int drawnWidth;
    private final int wider;

    private PageLayout(int drawnWidth, int wider) {
        this.drawnWidth = drawnWidth;
        this.wider = wider;
    }

    static void put(JasperDesign house, JasperDesign sheet) throws JRException {
        PageLayout page = new PageLayout(house.getColumnWidth(), sheet.getColumnWidth() - house.getColumnWidth());
        for (JRParameter parameter : house.getParametersList()) {
            if (!parameter.isSystemDefined() && !sheet.getParametersMap().containsKey(parameter.getName())) {
                sheet.addParameter(parameter);
            }
        }
        sheet.setLeftMargin(house.getLeftMargin());
        sheet.setRightMargin(house.getRightMargin());
        sheet.setTopMargin(house.getTopMargin());
        sheet.setBottomMargin(house.getBottomMargin());
        sheet.setSummaryWithPageHeaderAndFooter(true);
        sheet.setPageHeader(page.fitted(house.getPageHeader()));
        sheet.setPageFooter(page.fitted(house.getPageFooter()));
    }

    private JRBand fitted(JRBand drawn) {
        JRBand band = (JRBand) Objects.requireNonNull(drawn).clone();
        for (JRChild child : band.getChildren()) {
            fit((JRDesignElement) child);
        }
        return band;
    }

    private void fit(JRDesignElement element) {
        if (element.getX() + element.getWidth() < drawnWidth) {
            return;
        }
        if (element.getX() <= drawnWidth / 4) {
            element.setWidth(element.getWidth() + wider);
        } else {
            element.setX(element.getX() + wider);
        }
    }
}
