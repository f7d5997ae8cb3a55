package org.homeward.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.Keyring;
import org.jooq.DSLContext;

/**
 * All architecture rules by name. These say what may depend on what; {@link HouseRulesTest} checks the application, {@link
 * HouseRulesBiteTest} shows that each rule can fail.
 */
final class HouseRules {

    /** The rooms that answer a user's question; none of them depends on another. */
    static final List<String> QUESTION_ROOMS =
            List.of("places", "people", "factors", "trends", "coverage", "interviews");

    private static final Set<String> GATHERING_ROOMS = Set.of("briefing", "meetings", "evidence", "profiles");
    private static final List<String> OTHER_ROOMS = List.of("decisions", "intake", "release", "users", "governance");

    /** In addition to {@code store} and what is below it: the packages with their own queries and writers. */
    private static final Set<String> READING_PACKAGES = Stream.concat(
                    QUESTION_ROOMS.stream(),
                    Stream.of(
                            "approval",
                            "decisions",
                            "reference",
                            "intake",
                            "intake.reference",
                            "intake.store",
                            "intake.job",
                            "governance",
                            "release",
                            "users"))
            .map("org.homeward."::concat)
            .collect(Collectors.toSet());

    private HouseRules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("disclosure depends on nothing", disclosureDependsOnNothing());
        rules.put("jOOQ only in the packages that read and write", jooqPackages());
        rules.put("nothing holds a DSLContext", dslContext());
        rules.put("Vaadin only in ui", only("..ui..", "com.vaadin..", "Homeward", "SecurityConfiguration"));
        rules.put("Jasper only in print", only("..print..", "net.sf.jasperreports.."));
        rules.put("Leaflet names only in ui.map", leafletNames());
        rules.put("the map component knows nothing of Homeward", mapIsIndependent());
        rules.put("question rooms do not know each other", roomsApart());
        rules.put("print, ui, store and access know no room", sharedPackagesKnowNoRoom());
        rules.put("a request knows no screen and no database", requestKnowsNoScreenAndNoDatabase());
        rules.put("a hot spot is computed from arrays", hotSpotsFromArrays());
        rules.put("the application does not depend on its sample", sampleApart());
        rules.put("no cycles", noCycles("org.homeward.(*).."));
        rules.put("a counting room cannot name a child", identityTypes());
        rules.put("ciphertexts are decrypted inside an audited read only", decryptorInsideRead());
        rules.put("keys only in store", keysOnlyInStore());
        rules.put("what leaves has a copy and an audit entry", whatLeavesIsACopy());
        rules.putAll(WritingRules.all());
        return rules;
    }

    /**
     * {@code AuditedDatabase.readDecrypted} creates the only decryptor, passes it to a {@code PendingDecryption} and closes
     * it. So no other class may create or store one, and only packages that read and write may use one.
     */
    private static ArchRule decryptorInsideRead() {
        return CompositeArchRule.of(noClasses()
                        .that(resideOutsideOfReadingPackages())
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName(Decryptor.class.getName()))
                .and(noClasses()
                        .that()
                        .doNotBelongToAnyOf(AuditedDatabase.class)
                        .and()
                        .haveSimpleNameNotStartingWith("KeyCheck")
                        .should()
                        .callConstructorWhere(
                                JavaCall.Predicates.target(HasOwner.Predicates.With.owner(type(Decryptor.class)))))
                .and(noFields()
                        .that()
                        .areDeclaredInClassesThat(describe("are compiled sources", type -> !type.isAnonymousClass()))
                        .should()
                        .haveRawType(Decryptor.class))
                .and(noMethods().should().haveRawReturnType(Decryptor.class));
    }

    private static ArchRule keysOnlyInStore() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.homeward.store..")
                .should()
                .dependOnClassesThat(describe(
                        "hold keys",
                        type -> type.getName().startsWith("com.google.crypto.tink.")
                                || type.isEquivalentTo(Keyring.class)));
    }

    static ArchRule noCycles(String rooms) {
        return slices().matching(rooms).should().beFreeOfCycles();
    }

    private static ArchRule disclosureDependsOnNothing() {
        return classes()
                .that()
                .resideInAPackage("..disclosure..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "..disclosure..");
    }

    /** By package and not by the ending of a name, so that a class can be named for what it does. */
    private static ArchRule jooqPackages() {
        return noClasses()
                .that(resideOutsideOfReadingPackages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "..store.db..");
    }

    private static DescribedPredicate<JavaClass> resideOutsideOfReadingPackages() {
        return describe(
                "are in no package that reads and writes",
                type -> !readsAndWrites(type) && !type.getPackageName().matches("org\\.homeward\\.store(\\..*)?"));
    }

    static boolean readsAndWrites(JavaClass type) {
        return READING_PACKAGES.contains(type.getPackageName().replace("architecture.violations.", ""));
    }

    private static ArchRule dslContext() {
        return noFields().should().haveRawType(DSLContext.class);
    }

    private static ArchRule only(String home, String guest, String... others) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .and(outermost("is not excepted", name -> !List.of(others).contains(name)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(guest);
    }

    private static ArchRule leafletNames() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..ui.map..")
                .should()
                .haveSimpleNameContaining("LeafletM")
                .allowEmptyShould(true);
    }

    private static ArchRule mapIsIndependent() {
        return classes()
                .that()
                .resideInAPackage("..ui.map..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.vaadin..", "org.jspecify..", "..ui.map..");
    }

    private static ArchRule roomsApart() {
        return slices().matching("org.homeward..(" + String.join("|", QUESTION_ROOMS) + ")..")
                .should()
                .notDependOnEachOther();
    }

    private static ArchRule sharedPackagesKnowNoRoom() {
        String[] rooms = Stream.of(QUESTION_ROOMS.stream(), GATHERING_ROOMS.stream(), OTHER_ROOMS.stream())
                .flatMap(names -> names)
                .map(room -> ".." + room + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(
                        "..homeward.print..",
                        "..homeward.ui..",
                        "..homeward.store..",
                        "..homeward.access..",
                        "..violations.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms);
    }

    /** So that screens, sheets, files, commands and programs can ask in the same way. */
    private static ArchRule requestKnowsNoScreenAndNoDatabase() {
        return classes()
                .that()
                .resideInAPackage("org.homeward..request..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.github.benmanes.caffeine..",
                        "org.jspecify..",
                        "org.springframework.stereotype..",
                        "org.homeward.access..",
                        "org.homeward.disclosure..",
                        "org.homeward.reference..",
                        "org.homeward.request..");
    }

    /** Without a screen, a database or a clock: the same visits give the same verdicts. */
    private static ArchRule hotSpotsFromArrays() {
        return classes()
                .that()
                .resideInAnyPackage("org.homeward..hotspot..", "org.homeward..chance..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "org.jspecify..",
                        "org.homeward.disclosure..",
                        "org.homeward.hotspot..",
                        "org.homeward.chance..");
    }

    private static ArchRule sampleApart() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.homeward.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.homeward.sample..");
    }

    private static ArchRule identityTypes() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..disclosure..", "..interviews..", "..evidence..", "..intake..", "..store..")
                .should()
                .dependOnClassesThat(outermost(
                        "name a child",
                        name -> Set.of("ChildName", "DateOfBirth").contains(name)));
    }

    /**
     * Only the two that make copies make a page or a file; only one class sends bytes to a browser, and no address answers with a file.
     */
    private static ArchRule whatLeavesIsACopy() {
        Set<String> waysOut = Set.of("SheetCatalogue", "Exports", "PrintContext", "Copy", "GeneratedDownload");
        Set<String> makings =
                Set.of("SheetPrinter.print", "Format.write", "Copies.make", "Printing.<init>", "Copy.<init>");
        return noClasses()
                .that(outermost("is no way out", name -> !waysOut.contains(name)))
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "makes what leaves",
                        call -> makings.contains(call.getTargetOwner().getSimpleName() + "."
                                        + call.getTarget().getName())
                                && !(call.getOriginOwner().equals(call.getTargetOwner()))))
                .orShould()
                .dependOnClassesThat(describe(
                        "send bytes to a browser", type -> type.getSimpleName().equals("DownloadHandler")))
                .as("what leaves has a copy and an audit entry");
    }

    static DescribedPredicate<JavaClass> outermost(String description, java.util.function.Predicate<String> name) {
        return describe(description, type -> {
            JavaClass outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return name.test(outer.getSimpleName());
        });
    }

    static DescribedPredicate<JavaClass> describe(String description, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test::test);
    }
}
