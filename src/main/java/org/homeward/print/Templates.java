package org.homeward.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The templates compiled with the application; none is read from anywhere else. */
final class Templates {

    private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();

    JasperReport compiled(String folder) throws JRException {
        JasperReport known = compiled.get(folder);
        if (known == null) {
            known = load(folder);
            compiled.put(folder, known);
        }
        return known;
    }

    private static JasperReport load(String folder) throws JRException {
        try (InputStream file = Templates.class.getResourceAsStream("/reports/" + folder + "/report.jasper")) {
            if (file == null) {
                throw new JRException("There is no sheet named " + folder + ".");
            }
            return (JasperReport) JRLoader.loadObject(file);
        } catch (IOException unreadable) {
            throw new JRException(unreadable);
        }
    }
}
