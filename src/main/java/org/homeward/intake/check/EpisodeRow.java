package org.homeward.intake.check;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.EpisodeKind;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.TimePrecision;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** A valid row of episodes.csv. Components are named as the columns that they are stored in. */
public record EpisodeRow(
        Row at,
        String episodeKey,
        String childKey,
        EpisodeKind kind,
        OffsetDateTime startedAt,
        OffsetDateTime startedLatest,
        TimePrecision startedPrecision,
        LocalDate startedOn,
        @Nullable OffsetDateTime endedAt,
        @Nullable OffsetDateTime endedLatest,
        @Nullable TimePrecision endedPrecision,
        @Nullable LocalDate endedOn,
        @Nullable Short ageAtEpisode,
        Care care,
        int districtId,
        @Nullable Integer wardId,
        @Nullable String placementType,
        boolean confidentialPlacement,
        @Nullable Integer responsibleAuthorityId,
        @Nullable Integer hostAuthorityId,
        YesNo reported,
        @Nullable String reportedBy,
        Risk risk,
        @Nullable String foundBy,
        @Nullable String foundAtCategory,
        @Nullable Integer foundAtWardId,
        @Nullable Integer providerId,
        boolean interviewNotRequired,
        @Nullable String whyNotRequired,
        String startedText,
        @Nullable String endedText,
        @Nullable String foundWhere,
        @Nullable String note)
        implements CheckedRow {}
