package org.homeward.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The class gets a migrated PostGIS database of its own, copied from a template. Take it as a {@link TestDatabase} parameter of
 * the constructor, a life-cycle method or a test; or take a {@link TestApplication} that runs over an empty database. All tests
 * of the class share it; each one states its own data.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseExtension.class)
public @interface DatabaseTest {}
