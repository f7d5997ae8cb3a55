package org.homeward.intake.check;

import org.homeward.disclosure.Sex;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** A valid row of persons.csv. Components are named as the columns that they are stored in. */
public record PersonRow(
        Row at,
        String personKey,
        String ageBand,
        Sex sex,
        @Nullable String name,
        @Nullable String description,
        @Nullable String address)
        implements CheckedRow {}
