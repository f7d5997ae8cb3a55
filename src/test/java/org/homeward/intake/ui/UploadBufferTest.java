package org.homeward.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.homeward.intake.job.ImportJobs;
import org.homeward.intake.read.ImportRejected;
import org.junit.jupiter.api.Test;

class UploadBufferTest {

    private static final int THREADS = 4;
    private static final int FILES = 1_000;

    private final UploadBuffer uploads = new UploadBuffer(() -> {
        throw new IllegalStateException("No file arrives here.");
    });

    @Test
    void a_set_with_a_lost_file_is_rejected_and_the_file_is_named() {
        assertThatThrownBy(() -> uploads.requireComplete(List.of("statements.csv")))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("Not all files arrived. Missing: statements.csv.");
    }

    @Test
    void an_upload_in_progress_counts_towards_the_limit_of_its_set_and_not_of_the_next() {
        assertThat(uploads.reserve(ImportJobs.MOST_BYTES - 3)).isTrue();
        assertThat(uploads.reserve(3)).isTrue();
        assertThat(uploads.reserve(1)).isFalse();

        assertThatThrownBy(() -> uploads.requireComplete(List.of("large.csv")))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("larger than " + ImportJobs.MOST_BYTES / 1024 / 1024 + " MB");
        assertThat(uploads.end()).as("nothing arrived").isNull();
        assertThatCode(() -> uploads.requireComplete(List.of())).doesNotThrowAnyException();
        assertThat(uploads.reserve(ImportJobs.MOST_BYTES)).isTrue();
    }

    @Test
    void a_file_of_unknown_size_is_rejected() {
        assertThat(uploads.reserve(-1)).isFalse();
    }

    @Test
    void files_can_be_uploaded_at_the_same_time() throws ExecutionException, InterruptedException {
        try (var senders = Executors.newFixedThreadPool(THREADS)) {
            List<? extends Future<?>> sent = IntStream.range(0, THREADS)
                    .mapToObj(sender ->
                            senders.submit(() -> IntStream.range(0, FILES).forEach(file -> uploads.reserve(1))))
                    .toList();
            for (Future<?> each : sent) {
                each.get();
            }
        }

        assertThat(uploads.reserve(ImportJobs.MOST_BYTES - THREADS * FILES)).isTrue();
        assertThat(uploads.reserve(1)).isFalse();
    }
}
