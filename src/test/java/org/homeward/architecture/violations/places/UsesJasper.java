package org.homeward.architecture.violations.places;

/** A deliberate violation: Jasper outside print. */
final class UsesJasper {
    final net.sf.jasperreports.engine.JasperPrint print = new net.sf.jasperreports.engine.JasperPrint();
}
