package org.homeward.intake.check;

import java.time.LocalDate;
import java.util.List;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** A valid row of children.csv. Components are named as the columns that they are stored in. */
public record ChildRow(
        Row at,
        String childKey,
        @Nullable LocalDate bornMonth,
        Sex sex,
        @Nullable String ethnicityCode,
        @Nullable String ethnicitySource,
        YesNo send,
        @Nullable Integer homeDistrictId,
        String retentionClass,
        boolean legalHold,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String knownAs,
        @Nullable LocalDate dateOfBirth,
        @Nullable String homeAddress,
        List<String> siblings,
        List<String> samePlacement)
        implements CheckedRow {}
