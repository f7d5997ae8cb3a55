package org.homeward.support;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeward.release.ReleaseFixtures;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Loads each county once in each run, copies it for each class that asks, and starts one application for all of them. */
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
            return cached(
                            ofClass(context),
                            "application of an empty county",
                            TestApplication.class,
                            () -> emptyCounty(context))
                    .useSecurityContext();
        }
        if (type == TestApplication.class) {
            return cached(
                            ofRun(context),
                            "application",
                            TestApplication.class,
                            () -> withRelease(
                                    TestApplication.over(county(context).copyAsSample())))
                    .useSecurityContext();
        }
        if (type == Chromium.class) {
            return cached(ofRun(context), "chromium", Chromium.class, Chromium::new);
        }
        return parameter.isAnnotated(WithoutPlantedTruths.class)
                ? cached(
                        ofClass(context),
                        "without truths",
                        TestDatabase.class,
                        () -> countyWithoutTruths(context).copyAsSample())
                : cached(
                        ofClass(context),
                        "county",
                        TestDatabase.class,
                        () -> county(context).copyAsSample());
    }

    /** What a board reads, released on the first day of the month. */
    private static TestApplication withRelease(TestApplication application) {
        ReleaseFixtures.newest(application);
        return application;
    }

    private static TestApplication emptyCounty(ExtensionContext context) {
        TestDatabase empty = DatabaseExtension.template(context).copyAsSample();
        UsersFixtures.samples(empty).create(SampleCounty.AS_OF);
        return TestApplication.over(empty);
    }

    private static TemplateDatabase county(ExtensionContext context) {
        return template(context, "county", SampleCounty::load);
    }

    private static TemplateDatabase countyWithoutTruths(ExtensionContext context) {
        return template(context, "county_without_truths", SampleCounty::loadWithoutTruths);
    }

    private static TemplateDatabase template(ExtensionContext context, String name, Consumer<TestDatabase> filling) {
        return cached(
                ofRun(context),
                "template of " + name,
                TemplateDatabase.class,
                () -> DatabaseExtension.template(context).filled(name, filling));
    }

    /** Every test of a class finds the database of the class. */
    private static Store ofClass(ExtensionContext context) {
        ExtensionContext around = context;
        while (around.getTestMethod().isPresent()) {
            around = around.getParent().orElseThrow();
        }
        return around.getStore(NAMESPACE);
    }

    /** Each fork is one session of the launcher, however its classes are handed to it. */
    private static Store ofRun(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    }

    private static <T> T cached(Store store, String name, Class<T> type, Supplier<T> making) {
        return store.computeIfAbsent(name, key -> making.get(), type);
    }
}
