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

    private final UploadBuffer dropped = new UploadBuffer();

    @Test
    void loose_tables_are_one_set() {
        drop("manifest.csv", 3);
        drop("C:\\county\\children.csv", 5);
        drop("notes.txt", 7);

        FileSet set = dropped.take(List.of());

        assertThat(set.names()).containsExactly("children.csv", "manifest.csv");
        assertThat(set.bytes("children.csv")).hasSize(5);
    }

    @Test
    void what_was_read_is_forgotten() {
        drop("children.csv", 5);
        dropped.take(List.of());

        assertThat(dropped.take(List.of()).names()).isEmpty();
    }

    @Test
    void a_set_of_which_a_file_did_not_arrive_is_refused_and_names_it() {
        drop("manifest.csv", 3);

        assertThatThrownBy(() -> dropped.take(List.of("statements.csv")))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("did not arrive: statements.csv");
        assertThat(dropped.take(List.of()).names()).isEmpty();
    }

    @Test
    void what_is_under_way_takes_room() {
        assertThat(dropped.letsIn(FileSet.MOST_BYTES - 3)).isTrue();
        assertThat(dropped.letsIn(3)).isTrue();
        assertThat(dropped.letsIn(1)).isFalse();

        assertThatThrownBy(() -> dropped.take(List.of("large.csv")))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("larger than 256 MB");
    }

    @Test
    void a_file_that_does_not_say_how_large_it_is_is_not_let_in() {
        assertThat(dropped.letsIn(-1)).isFalse();
    }

    @Test
    void files_may_arrive_all_at_once() throws ExecutionException, InterruptedException {
        try (var senders = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int sender = 0; sender < THREADS; sender++) {
                String name = "t" + sender + "-";
                sent.add(senders.submit(() -> {
                    for (int file = 0; file < FILES; file++) {
                        drop(name + file + ".txt", 1);
                    }
                }));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }

        assertThat(dropped.letsIn(FileSet.MOST_BYTES - THREADS * FILES)).isTrue();
        assertThat(dropped.letsIn(1)).isFalse();
    }

    private void drop(String name, int bytes) {
        assertThat(dropped.letsIn(bytes)).as("room for %s", name).isTrue();
        dropped.add(name, new byte[bytes]);
    }
}
