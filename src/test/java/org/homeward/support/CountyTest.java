package org.homeward.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The class gets the sample county as of {@link SampleCounty#AS_OF}, with its sample users, in a database of its own. Take it
 * as a {@link TestDatabase} parameter, with {@link WithoutPlantedTruths} for a county in which nothing was planted; or take the
 * running application as a {@link TestApplication}, which has a county of its own and is shared by all classes of a run, and a
 * real browser as a {@link Chromium}. The county is imported through the real intake, once in each run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CountyExtension.class)
public @interface CountyTest {}
