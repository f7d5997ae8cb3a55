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
import java.util.stream.Stream;
import org.homeward.store.Keyring;
import org.homeward.store.Sight;
import org.homeward.store.Vault;
import org.jooq.DSLContext;

/** Every rule by its name: here what may know what; {@link HouseRulesTest} holds the house to them, {@link HouseRulesBiteTest} shows that they bite. */
final class HouseRules {

    /** The rooms named after a reader's question; none of them knows another. */
    static final List<String> QUESTION_ROOMS =
            List.of("places", "people", "factors", "trends", "coverage", "interviews");

    private static final Set<String> GATHERING_ROOMS = Set.of("briefing", "meetings", "evidence", "profiles");
    private static final List<String> OTHER_ROOMS = List.of("intake", "users", "governance");

    private HouseRules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the common language depends on nothing", languageStandsAlone());
        rules.put("SQL only in the cellar, queries and ledgers", sqlInItsPlace());
        rules.put("only the one gate holds a DSLContext", oneGate());
        rules.put("Vaadin only in ui", only("..ui..", "com.vaadin..", "Homeward", "SecurityConfiguration", "Door"));
        rules.put("Jasper only in print", only("..print..", "net.sf.jasperreports.."));
        rules.put("Leaflet names only in ui.map", leafletNames());
        rules.put("the map component knows nothing of Homeward", mapStandsAlone());
        rules.put("question rooms do not know each other", roomsApart());
        rules.put("furniture, cellar, door and press know no room", furnitureKnowsNoRoom());
        rules.put("no cycles", noCycles("org.homeward.(*).."));
        rules.put("a counting room cannot name a child", identityTypes());
        rules.put("sealed words open inside a reading alone", vaultInsideReading());
        rules.put("the keys stay in the cellar", keysInTheCellar());
        rules.putAll(WritingRules.all());
        return rules;
    }

    /**
     * {@code Sight.open} makes the one vault there is, gives it to the opening of an {@code Unopened} and shuts it: so nobody else
     * may make one or keep one, and only queries and ledgers may ask it anything.
     */
    private static ArchRule vaultInsideReading() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideOutsideOfPackage("org.homeward.store..")
                        .and(outermost(
                                "is no *Queries or *Ledger",
                                name -> !name.endsWith("Queries") && !name.endsWith("Ledger")))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName(Vault.class.getName()))
                .and(noClasses()
                        .that()
                        .doNotBelongToAnyOf(Sight.class)
                        .and()
                        .haveSimpleNameNotStartingWith("KeyCheck")
                        .should()
                        .callConstructorWhere(
                                JavaCall.Predicates.target(HasOwner.Predicates.With.owner(type(Vault.class)))))
                .and(noFields()
                        .that()
                        .areDeclaredInClassesThat(describe("are compiled sources", type -> !type.isAnonymousClass()))
                        .should()
                        .haveRawType(Vault.class))
                .and(noMethods().should().haveRawReturnType(Vault.class));
    }

    private static ArchRule keysInTheCellar() {
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

    private static ArchRule languageStandsAlone() {
        return classes()
                .that()
                .resideInAPackage("..disclosure..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "..disclosure..");
    }

    private static ArchRule sqlInItsPlace() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .and(outermost(
                        "is no *Queries or *Ledger", name -> !name.endsWith("Queries") && !name.endsWith("Ledger")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "..store.db..");
    }

    private static ArchRule oneGate() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .doNotHaveSimpleName("Sight")
                .should()
                .haveRawType(DSLContext.class);
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

    private static ArchRule mapStandsAlone() {
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

    private static ArchRule furnitureKnowsNoRoom() {
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
                        "..bites.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms);
    }

    private static ArchRule identityTypes() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..disclosure..", "..interviews..", "..evidence..", "..intake..", "..store..")
                .should()
                .dependOnClassesThat(outermost(
                        "name a child",
                        name -> Set.of("ChildName", "DateOfBirth", "HomeAddress")
                                .contains(name)));
    }

    static DescribedPredicate<JavaClass> outermost(String words, java.util.function.Predicate<String> name) {
        return describe(words, type -> {
            JavaClass outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return name.test(outer.getSimpleName());
        });
    }

    static DescribedPredicate<JavaClass> describe(String words, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(words, test::test);
    }
}
