package org.homeward.intake.check;

import org.homeward.disclosure.FactorSide;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** A valid row with a detail of one statement: a person, a thing, a factor or a harm. */
public sealed interface DetailRow extends CheckedRow {

    String statementKey();

    record Mention(Row at, String statementKey, String personKey, String relationship, String called)
            implements DetailRow {}

    record Companion(Row at, String statementKey, @Nullable String childKey, String relationship, String called)
            implements DetailRow {}

    record Vehicle(
            Row at,
            String statementKey,
            @Nullable String personKey,
            boolean partialPlate,
            @Nullable String plate,
            @Nullable String description)
            implements DetailRow {}

    record Phone(Row at, String statementKey, @Nullable String personKey, String number) implements DetailRow {}

    record Handle(Row at, String statementKey, @Nullable String personKey, String platform, String handle)
            implements DetailRow {}

    record Factor(Row at, String statementKey, String code, FactorSide side) implements DetailRow {}

    record Harm(Row at, String statementKey, String code) implements DetailRow {}
}
