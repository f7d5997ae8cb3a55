package org.homeward.store.audit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.homeward.access.UsageKind;

/**
 * How much each user may ask within an hour. Work needs less; who copies a county needs more. Counted is what is audited, so a
 * page that is looked at again costs nothing. A bucket refills evenly, and its level is in the database: restarting the application
 * or asking another node gives nothing more. Jobs are not limited.
 */
public final class HourlyLimits {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Optional<ProxyManager<String>> buckets;
    private final Map<UsageKind, Integer> perHour;

    private HourlyLimits(Optional<ProxyManager<String>> buckets, Map<UsageKind, Integer> perHour) {
        this.buckets = buckets;
        this.perHour = Map.copyOf(perHour);
    }

    /** @param perHour what is not named is not limited */
    public static HourlyLimits of(DataSource dataSource, Map<UsageKind, Integer> perHour) {
        return new HourlyLimits(
                Optional.of(Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("homeward.hourly_bucket")
                        .build()),
                perHour);
    }

    /** For an audit log whose readers are not limited, such as one that is being checked. */
    public static HourlyLimits none() {
        return new HourlyLimits(Optional.empty(), Map.of());
    }

    /** Takes one from the user's bucket; returns how long to wait where it is empty. */
    Optional<Duration> take(Entry entry) {
        UsageKind asking = UsageKind.of(entry.event().kind()).orElse(null);
        Integer most = asking == null ? null : perHour.get(asking);
        if (most == null || entry.isOfJob()) {
            return Optional.empty();
        }
        return buckets.map(all -> all.builder()
                        .build(entry.user() + " " + asking, () -> bucket(most))
                        .tryConsumeAndReturnRemaining(1))
                .filter(probe -> !probe.isConsumed())
                .map(probe -> Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static BucketConfiguration bucket(int most) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, HOUR))
                .build();
    }
}
