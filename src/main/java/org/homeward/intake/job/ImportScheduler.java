package org.homeward.intake.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs imports when they are due, each on one node at a time. The scheduler knows nothing of them but their numbers, and keeps these in the
 * database: what was being worked on when a process ended is taken up by another, or by the same once it is back.
 */
@Component
@ConditionalOnWebApplication
class ImportScheduler {

    private static final int AT_ONCE = 2;
    private static final Duration POLL = Duration.ofSeconds(5);
    /** A process that says nothing four times as long is dead. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED = 4;
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    /** By which the scheduler decides what is due. */
    private final Clock system = Clock.systemUTC();

    private final ImportJobs jobs;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    ImportScheduler(ImportJobs jobs, DataSource database) {
        this.jobs = jobs;
        this.task = Tasks.oneTime("import")
                .onFailure((failed, again) ->
                        again.reschedule(failed, system.instant().plus(AGAIN)))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        jobs.run(Long.parseLong(instance.getId().replaceFirst(" .*", ""))));
        this.scheduler = Scheduler.create(database, task)
                .tableName("homeward.scheduled_tasks")
                .threads(AT_ONCE)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.DEBUG, false)
                .enableImmediateExecution()
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    @EventListener
    void due(ImportJobs.Due due) {
        scheduler.scheduleIfNotExists(task.instance(due.job() + " " + due.state()), system.instant());
    }

    /** An import whose process ended before it was scheduled is scheduled now; what nobody came back for is deleted. */
    @Scheduled(fixedDelay = 30, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void takeUp() {
        jobs.expire();
        jobs.listRunning().forEach(this::due);
    }

    @PreDestroy
    void stop() {
        jobs.stop();
        scheduler.stop();
    }
}
