package org.homeward.support;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Loads each county once a run, clones it for each class that asks, and opens one house for all of them. */
final class CountyExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(CountyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == TestApplication.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == TestApplication.class && parameter.isAnnotated(EmptyCounty.class)) {
            return kept(ofClass(context), "bare house", TestApplication.class, () -> bareHouse(context))
                    .useSecurityContext();
        }
        if (type == TestApplication.class) {
            return kept(
                            context.getRoot(),
                            "house",
                            TestApplication.class,
                            () -> TestApplication.over(county(context).copyAsSample()))
                    .useSecurityContext();
        }
        if (type == Chromium.class) {
            return kept(context.getRoot(), "chromium", Chromium.class, Chromium::new);
        }
        return parameter.isAnnotated(WithoutPlantedTruths.class)
                ? kept(
                        ofClass(context),
                        "without truths",
                        TestDatabase.class,
                        () -> countyWithoutTruths(context).copyAsSample())
                : kept(
                        ofClass(context),
                        "county",
                        TestDatabase.class,
                        () -> county(context).copyAsSample());
    }

    private static TestApplication bareHouse(ExtensionContext context) {
        TestDatabase empty = DatabaseExtension.template(context).copyAsSample();
        UsersFixtures.samples(empty).create(SampleCounty.AS_OF);
        return TestApplication.over(empty);
    }

    private static TemplateDatabase county(ExtensionContext context) {
        return template(context, "county template", SampleCounty::load);
    }

    private static TemplateDatabase countyWithoutTruths(ExtensionContext context) {
        return template(context, "template without truths", SampleCounty::loadWithoutTruths);
    }

    private static TemplateDatabase template(ExtensionContext context, String name, Consumer<TestDatabase> filling) {
        return kept(
                context.getRoot(),
                name,
                TemplateDatabase.class,
                () -> DatabaseExtension.template(context).filled(filling));
    }

    /** Every test of a class finds the database of the class. */
    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext around = context;
        while (around.getTestMethod().isPresent()) {
            around = around.getParent().orElseThrow();
        }
        return around;
    }

    private static <T> T kept(ExtensionContext where, String name, Class<T> type, Supplier<T> making) {
        Store store = where.getStore(NAMESPACE);
        return store.computeIfAbsent(name, key -> making.get(), type);
    }
}
