package org.homeward.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.store.Keyring;
import org.homeward.store.Sight;
import org.homeward.store.Vault;
import org.jooq.DSLContext;

/** Every rule by its name; {@link HouseRulesTest} holds the house to them, {@link HouseRulesBiteTest} shows that they bite. */
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
        rules.put("the viewer comes first", viewerFirst());
        rules.put("views are package-private, titled and guarded", views());
        rules.put("a counting room cannot name a child", identityTypes());
        rules.put("time comes from a clock", noClockless());
        rules.put("no inline styles", noCallTo("getStyle"));
        rules.put(
                "no static mutable state",
                noFields()
                        .that()
                        .areStatic()
                        .and()
                        .areNotFinal()
                        .should(be(anyField()))
                        .allowEmptyShould(true));
        rules.put("no field injection", fieldInjection());
        rules.put("names say what a thing is", names());
        rules.put("no interface with a single implementation", singleImplementations());
        rules.put("no string-built SQL outside the cellar", stringSql());
        rules.put("sealed words open inside a reading alone", vaultInsideReading());
        rules.put("the keys stay in the cellar", keysInTheCellar());
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

    private static ArchRule viewerFirst() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(outermost(
                        "is a *Queries or *Ledger", name -> name.endsWith("Queries") || name.endsWith("Ledger")))
                .and()
                .areDeclaredInClassesThat(describe(
                        "are no records and not nested",
                        type -> type.getEnclosingClass().isEmpty() && !type.isRecord()))
                .should(new Holds<JavaMethod>(
                        "take Viewer first",
                        method -> !method.getRawParameterTypes().isEmpty()
                                && method.getRawParameterTypes().getFirst().isEquivalentTo(Viewer.class)));
    }

    private static ArchRule views() {
        return classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould(new Holds<>(
                        "have a title",
                        view -> view.isAnnotatedWith(PageTitle.class) || view.isAssignableTo(HasDynamicTitle.class)))
                .andShould(new Holds<>(
                        "have an access annotation",
                        view -> Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class, AnonymousAllowed.class)
                                .anyMatch(view::isAnnotatedWith)));
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

    private static ArchRule noClockless() {
        return noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without a clock") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
            }
        });
    }

    private static ArchRule noCallTo(String method) {
        return noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("calls " + method) {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getName().equals(method);
            }
        });
    }

    private static ArchRule fieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource");
    }

    private static ArchRule names() {
        return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)");
    }

    private static ArchRule singleImplementations() {
        return classes()
                .that()
                .areInterfaces()
                .and(describe("are not annotations", type -> !type.isAnnotation()))
                .should(new Holds<>(
                        "have none or several implementations",
                        type -> type.getAllSubclasses().size() != 1));
    }

    private static ArchRule stringSql() {
        Set<String> plain =
                Set.of("field", "condition", "table", "query", "resultQuery", "fetch", "execute", "sql", "raw");
        return noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("SQL built from a string") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return List.of("DSL", "DSLContext")
                                        .contains(call.getTargetOwner().getSimpleName())
                                && plain.contains(call.getName())
                                && !call.getTarget().getRawParameterTypes().isEmpty()
                                && call.getTarget()
                                        .getRawParameterTypes()
                                        .getFirst()
                                        .isEquivalentTo(String.class);
                    }
                });
    }

    private static DescribedPredicate<JavaClass> outermost(String words, java.util.function.Predicate<String> name) {
        return describe(words, type -> {
            JavaClass outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return name.test(outer.getSimpleName());
        });
    }

    private static DescribedPredicate<JavaClass> describe(String words, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(words, test::test);
    }

    /** Compiler-made fields (switch tables, lambda caches) are not state of the house. */
    private static DescribedPredicate<JavaField> anyField() {
        return DescribedPredicate.describe(
                "static and not final", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
