package org.homeward.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.adversarial.Prove;
import org.homeward.intake.read.FuzzedReaders.Target;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes the readers of CSV, workbooks, dates and coordinates get, they end in rows or in words: a few hundred inputs each in the
 * suite, a minute each of a fuzzer in {@code prove}.
 */
class FuzzedReadersProofTest {

    private static final int INPUTS = 400;

    @Test
    void no_input_ends_in_anything_but_rows_or_words() throws IOException, InterruptedException {
        fuzz(Prove.sized("fuzz-readers", 0, 60));
    }

    /** @param prove with a size in seconds for each reader */
    static void fuzz(Prove prove) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        StringBuilder figures = new StringBuilder();
        long all = 0;
        for (Target target : Target.values()) {
            long tried = Fuzzing.replay(target, INPUTS, prove.random(), failures);
            if (prove.size() > 0) {
                tried += Fuzzing.run(target, prove.size(), prove.seed(), failures);
            }
            all += tried;
            figures.append(' ').append(target.folder()).append('=').append(tried);
        }
        prove.report(Math.toIntExact(all), failures, figures.toString());
    }
}
