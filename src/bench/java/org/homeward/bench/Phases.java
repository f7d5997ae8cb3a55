package org.homeward.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of one thread goes, by looking at its stack a hundred times a second: the innermost frame that is known decides. And the
 * most memory that was in use right after a collection.
 */
final class Phases implements AutoCloseable {

    private static final int EVERY_MS = 10;

    /** What a frame of a class, or of a method of it, means. */
    private static final Map<String, String> MEANS = new LinkedHashMap<>();

    static {
        MEANS.put("Encryptor", "encrypt, fingerprint");
        MEANS.put("BatchLedger", "batch");
        MEANS.put("SourceKeys", "keys");
        MEANS.put("ReferenceDataQueries", "read stored");
        MEANS.put("BirthQueries", "read stored");
        MEANS.put("TouchedChildren", "read stored");
        MEANS.put("VersionWriter", "write");
        MEANS.put("VersionDiff", "compare");
        MEANS.put("RecordMapper", "map");
        MEANS.put("HandlingRequests", "handling");
        MEANS.put("UnusualLimits", "limits");
        MEANS.put("MovedRecords", "limits");
        MEANS.put("RowCounts", "count");
        MEANS.put("ImportPlan", "plan");
        MEANS.put("Checker", "check");
        MEANS.put("ParsedSet", "read files");
        MEANS.put("FileSet", "read files");
        MEANS.put("AuditLog", "commit: access, audit");
    }

    private final Thread watched;
    private final Thread sampler;
    private final Map<String, Integer> samples = new LinkedHashMap<>();
    private final Map<String, Integer> waiting = new LinkedHashMap<>();
    private final AtomicLong heap = new AtomicLong();
    private final long start = System.nanoTime();
    private volatile boolean ended;

    private Phases(Thread watched) {
        this.watched = watched;
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, none) -> {
                                    if (notification.getUserData() instanceof CompositeData data) {
                                        collected(GarbageCollectionNotificationInfo.from(data));
                                    }
                                },
                                null,
                                null));
        this.sampler = Thread.ofPlatform().daemon().start(this::sample);
    }

    static Phases ofThisThread() {
        return new Phases(Thread.currentThread());
    }

    private void collected(GarbageCollectionNotificationInfo info) {
        if (!ended) {
            long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                    .map(Map.Entry::getValue)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            heap.accumulateAndGet(used, Math::max);
        }
    }

    private void sample() {
        try {
            while (!ended) {
                Thread.sleep(EVERY_MS);
                StackTraceElement[] stack = watched.getStackTrace();
                String phase = phase(stack);
                samples.merge(phase, 1, Integer::sum);
                if (stack.length > 0 && stack[0].getClassName().startsWith("sun.nio.ch")) {
                    waiting.merge(phase, 1, Integer::sum);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String phase(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            @Nullable
            String means = name.startsWith("org.homeward.")
                    ? MEANS.get(name.replaceAll(".*\\.", "").replaceAll("\\$.*", ""))
                    : null;
            if (means != null) {
                return means;
            }
        }
        return "other";
    }

    /** In megabytes. */
    long heap_mb() {
        return heap.get() >> 20;
    }

    /** Each phase with its seconds until now, and in brackets how many of them it waited for the database. */
    String text() {
        List<Map.Entry<String, Integer>> longest = samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        double each_s = (System.nanoTime() - start)
                / 1e9
                / longest.stream().mapToInt(Map.Entry::getValue).sum();
        return longest.stream()
                .map(each -> String.format(
                        Locale.UK,
                        "%s %.1f s (%.1f)",
                        each.getKey(),
                        each.getValue() * each_s,
                        waiting.getOrDefault(each.getKey(), 0) * each_s))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        ended = true;
        try {
            sampler.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
