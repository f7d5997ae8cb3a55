package org.homeward.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.homeward.architecture.HouseRules.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
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
import org.homeward.store.AuditedDatabase;

/** Rules for how code is written, in every package. */
final class WritingRules {

    private WritingRules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the viewer comes first", viewerFirst());
        rules.put("views are package-private, titled and guarded", views());
        rules.put("time comes from a clock", noClockless());
        rules.put("no zone of the machine", noZoneOfTheMachine());
        rules.put("no inline styles", noInlineStyles());
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
        rules.put("no string-built SQL outside store", stringSql());
        return rules;
    }

    private static ArchRule viewerFirst() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(describe(
                        "read or write, and are not store itself",
                        type -> type.getSimpleName().endsWith("Queries")
                                || HouseRules.readsAndWrites(type) && holdsTheDatabase(type)))
                .and()
                .areDeclaredInClassesThat(describe(
                        "are no records and not nested",
                        type -> type.getEnclosingClass().isEmpty() && !type.isRecord()))
                .should(new PredicateCondition<JavaMethod>(
                        "take Viewer first",
                        method -> !method.getRawParameterTypes().isEmpty()
                                && method.getRawParameterTypes().getFirst().isEquivalentTo(Viewer.class)));
    }

    private static boolean holdsTheDatabase(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(AuditedDatabase.class));
    }

    private static ArchRule views() {
        return classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould(new PredicateCondition<>(
                        "have a title",
                        view -> view.isAnnotatedWith(PageTitle.class) || view.isAssignableTo(HasDynamicTitle.class)))
                .andShould(new PredicateCondition<>(
                        "have an access annotation",
                        view -> Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class, AnonymousAllowed.class)
                                .anyMatch(view::isAnnotatedWith)));
    }

    /** What a figure counts must not depend on where a server, a laptop or a session stands; times are in Europe/London. */
    private static ArchRule noZoneOfTheMachine() {
        return noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("use the time zone of the machine") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return ZONED.contains(call.getTargetOwner().getSimpleName() + "." + call.getName());
                    }
                })
                .orShould()
                .dependOnClassesThat(
                        describe("carry the time zone of the machine", type -> ZONED.contains(type.getFullName())));
    }

    private static final Set<String> ZONED = Set.of(
            "ZoneId.systemDefault",
            "TimeZone.getDefault",
            "TimeZone.setDefault",
            "Clock.systemDefaultZone",
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.text.SimpleDateFormat",
            "java.text.DateFormat",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp");

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

    /** The style of a printed element is a name of the style sheet. */
    private static ArchRule noInlineStyles() {
        return noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("calls getStyle") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getName().equals("getStyle")
                        && !call.getTargetOwner().getPackageName().startsWith("net.sf.jasperreports");
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
                .should(new PredicateCondition<>(
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

    /** Excludes fields that the compiler generates (switch tables, lambda caches). */
    private static DescribedPredicate<JavaField> anyField() {
        return DescribedPredicate.describe(
                "static and not final", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
