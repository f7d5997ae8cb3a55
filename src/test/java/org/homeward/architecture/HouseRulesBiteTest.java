package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each rule must fail on a deliberate violation; a rule that cannot fail checks nothing. */
class HouseRulesBiteTest {

    private static final Map<String, String> VIOLATIONS = Map.ofEntries(
            Map.entry("disclosure depends on nothing", "DependsOnJooq"),
            Map.entry("jOOQ only in the packages that read and write", "ScreenWithJooq"),
            Map.entry("nothing holds a DSLContext", "StoresDslContext"),
            Map.entry("Vaadin only in ui", "UsesVaadin"),
            Map.entry("Jasper only in print", "UsesJasper"),
            Map.entry("Leaflet names only in ui.map", "LeafletMapOfPlaces"),
            Map.entry("the map component knows nothing of Homeward", "DependsOnHomeward"),
            Map.entry("question rooms do not know each other", "DependsOnPeople"),
            Map.entry("print, ui, store and access know no room", "DependsOnRoom"),
            Map.entry("a request knows no screen and no database", "RequestWithScreen"),
            Map.entry("a hot spot is computed from arrays", "HotSpotOfToday"),
            Map.entry("the application does not depend on its sample", "DependsOnSample"),
            Map.entry("no cycles", "DependsOnPlaces"),
            Map.entry("the viewer comes first", "PersonQueries"),
            Map.entry("views are package-private, titled and guarded", "OpenView"),
            Map.entry("a counting room cannot name a child", "UsesChildName"),
            Map.entry("time comes from a clock", "ReadsSystemClock"),
            Map.entry("no zone of the machine", "UsesZoneOfTheMachine"),
            Map.entry("no inline styles", "UsesInlineStyle"),
            Map.entry("no static mutable state", "HasMutableStatic"),
            Map.entry("no field injection", "UsesFieldInjection"),
            Map.entry("names say what a thing is", "FactorHelper"),
            Map.entry("no interface with a single implementation", "SingleImplementation"),
            Map.entry("no string-built SQL outside store", "StoresDslContext"),
            Map.entry("ciphertexts are decrypted inside an audited read only", "StoresDecryptor"),
            Map.entry("keys only in store", "UsesKeyring"),
            Map.entry("what leaves has a copy and an audit entry", "PrintsWithoutCopy"));

    private final JavaClasses violations =
            new ClassFileImporter().importPackages("org.homeward.architecture.violations");

    @Test
    void every_rule_has_a_violation() {
        assertThat(VIOLATIONS.keySet()).isEqualTo(HouseRules.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> every_rule_fails_on_its_violation() {
        var rules = HouseRules.all();
        rules.put("no cycles", HouseRules.noCycles("org.homeward.architecture.violations.(*).."));
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .evaluate(violations)
                                        .getFailureReport()
                                        .toString())
                                .contains(VIOLATIONS.get(rule.getKey()))));
    }

    @Test
    void a_package_without_a_description_is_found(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("dumb"));
        Files.writeString(folder.resolve("package-info.java"), "@org.jspecify.annotations.NullMarked\npackage dumb;\n");
        Files.writeString(folder.resolve("Something.java"), "package dumb;\n");

        assertThat(PackageSentences.missing(root)).containsExactly(folder);
    }
}
