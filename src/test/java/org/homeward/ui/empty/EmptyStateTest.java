package org.homeward.ui.empty;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.count.Sentence;
import org.junit.jupiter.api.Test;

class EmptyStateTest extends KaribuTest {

    @Test
    void theFourTextsDiffer() {
        List<String> all = Stream.of(
                        EmptyState.nothingMatches(new Sentence("Remove **Age 10–12** and 23 would.")),
                        EmptyState.hidden(Count.under(5)),
                        EmptyState.totalsOnly(),
                        EmptyState.couldNotLoad("7F3A", () -> {}))
                .map(state -> words(shown(state)))
                .toList();
        assertThat(all).doesNotHaveDuplicates().noneMatch(words -> words.contains("ui."));
        assertThat(all.get(0)).contains("Remove Age 10–12 and 23 would.");
        assertThat(all.get(3)).contains("Nothing was lost. Reference 7F3A.");
    }

    @Test
    void aFailedLoadCanBeRetried() {
        AtomicInteger retries = new AtomicInteger();
        EmptyState state = shown(EmptyState.couldNotLoad("7F3A", retries::incrementAndGet));
        _click(_get(state, NativeButton.class, spec -> spec.withText("Try again")));
        assertThat(retries).hasValue(1);
    }
}
