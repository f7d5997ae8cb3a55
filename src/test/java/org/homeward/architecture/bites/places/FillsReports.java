package org.homeward.architecture.bites.places;

/** A violation kept on purpose: Jasper outside print. */
final class FillsReports {
    final net.sf.jasperreports.engine.JasperPrint print = new net.sf.jasperreports.engine.JasperPrint();
}
