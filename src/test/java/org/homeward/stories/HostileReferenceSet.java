package org.homeward.stories;

import org.homeward.intake.read.FileSet;
import org.homeward.support.SmallCounty;
import tools.jackson.databind.json.JsonMapper;

/** The small county with hostile names: maps, legends, charts and tooltips show them. */
final class HostileReferenceSet {

    static final String QUAY = "E05990001";

    private HostileReferenceSet() {}

    static FileSet reference() {
        FileSet plain = SmallCounty.reference();
        String areas = new String(plain.bytes("areas.geojson"), java.nio.charset.StandardCharsets.UTF_8);
        FileSet hostile = FileSet.empty();
        for (String name : plain.names()) {
            hostile = switch (name) {
                case "areas.geojson" ->
                    hostile.with(
                            name,
                            areas.replace(
                                            "\"Harbour\"",
                                            quoted("Harbour <img src=x onerror=window.__hw('district')> {a} {b|c}"))
                                    .replace("\"Quay\"", quoted("Quay \"><script>window.__hw('ward')</script> =1+1"))
                                    .replace("\"Station\"", quoted("=cmd|' /C calc'!A0")));
                case "providers.csv" ->
                    hostile.with(
                            name,
                            "code,name,agency",
                            "lantern,\"@<svg onload=window.__hw('provider')>\",cs",
                            "beacon,Beacon,");
                default -> hostile.with(name, plain.bytes(name));
            };
        }
        return hostile;
    }

    private static String quoted(String name) {
        return JsonMapper.shared().writeValueAsString(name);
    }
}
