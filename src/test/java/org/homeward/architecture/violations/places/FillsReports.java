package org.homeward.architecture.violations.places;

/** A violation kept on purpose: Jasper outside print. */
final class FillsReports {
    final net.sf.jasperreports.engine.JasperPrint print = new net.sf.jasperreports.engine.JasperPrint();
}
