package org.homeward.architecture.violations.places;

import org.homeward.sample.generator.CountyPlan;

/** A violation kept on purpose: a room that depends on the sample county. */
final class DependsOnSample {
    final Class<?> plan = CountyPlan.class;
}
