package org.homeward.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Copies the migrated template for each test class, and drops the copy after it. */
final class DatabaseExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        databaseOf(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == TestApplication.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestApplication.class
                ? emptyApplication(context)
                : databaseOf(context);
    }

    /** One application over an empty database, shared by all classes of a run: it starts fast, and a test may move its clock. */
    private static TestApplication emptyApplication(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(
                        TestApplication.class,
                        key -> TestApplication.over(template(context).copy()),
                        TestApplication.class)
                .useSecurityContext();
    }

    /** A nested class finds the database of the class around it, because a store asks its parents first. */
    private static TestDatabase databaseOf(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(TestDatabase.class, key -> template(context).copy(), TestDatabase.class);
    }

    static TemplateDatabase template(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(
                        TemplateDatabase.class,
                        key -> TemplateDatabase.migrated(TestCluster.fromEnvironment()),
                        TemplateDatabase.class);
    }
}
