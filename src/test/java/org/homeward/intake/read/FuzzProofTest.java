package org.homeward.intake.read;

import java.io.IOException;
import org.homeward.adversarial.Prove;
import org.junit.jupiter.api.Test;

/** The same as {@link FuzzedReadersProofTest} for ten minutes each: {@code ./homeward prove fuzz}. */
class FuzzProofTest {

    @Test
    void no_input_of_ten_minutes_ends_in_anything_but_rows_or_words() throws IOException, InterruptedException {
        FuzzedReadersProofTest.fuzz(Prove.sized("fuzz", 0, 600));
    }
}
