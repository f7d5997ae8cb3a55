package org.homeward.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.junit.jupiter.api.Test;

class UploadBufferTest {

    private static final int THREADS = 4;
    private static final int FILES = 1_000;

    private final UploadBuffer uploads = new UploadBuffer();

    @Test
    void single_files_form_one_set() {
        upload("manifest.csv", 3);
        upload("C:\\county\\children.csv", 5);
        upload("notes.txt", 7);

        FileSet set = uploads.take(List.of());

        assertThat(set.names()).containsExactly("children.csv", "manifest.csv");
        assertThat(set.bytes("children.csv")).hasSize(5);
    }

    @Test
    void files_that_were_read_are_cleared() {
        upload("children.csv", 5);
        uploads.take(List.of());

        assertThat(uploads.take(List.of()).names()).isEmpty();
    }

    @Test
    void a_set_with_a_lost_file_is_rejected_and_the_file_is_named() {
        upload("manifest.csv", 3);

        assertThatThrownBy(() -> uploads.take(List.of("statements.csv")))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("Not all files arrived. Missing: statements.csv.");
        assertThat(uploads.take(List.of()).names()).isEmpty();
    }

    @Test
    void an_upload_in_progress_counts_towards_the_limit() {
        assertThat(uploads.reserve(FileSet.MOST_BYTES - 3)).isTrue();
        assertThat(uploads.reserve(3)).isTrue();
        assertThat(uploads.reserve(1)).isFalse();

        assertThatThrownBy(() -> uploads.take(List.of("large.csv")))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("larger than " + FileSet.MOST_BYTES / 1024 / 1024 + " MB");
    }

    @Test
    void a_file_of_unknown_size_is_rejected() {
        assertThat(uploads.reserve(-1)).isFalse();
    }

    @Test
    void files_can_be_uploaded_at_the_same_time() throws ExecutionException, InterruptedException {
        try (var senders = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int sender = 0; sender < THREADS; sender++) {
                String name = "t" + sender + "-";
                sent.add(senders.submit(() -> {
                    for (int file = 0; file < FILES; file++) {
                        upload(name + file + ".txt", 1);
                    }
                }));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }

        assertThat(uploads.reserve(FileSet.MOST_BYTES - THREADS * FILES)).isTrue();
        assertThat(uploads.reserve(1)).isFalse();
    }

    private void upload(String name, int bytes) {
        assertThat(uploads.reserve(bytes)).as("space for %s", name).isTrue();
        uploads.add(name, new byte[bytes]);
    }
}
