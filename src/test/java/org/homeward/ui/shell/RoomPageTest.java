package org.homeward.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Marking;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.shell.SignInPanel.SampleSignIn;
import org.junit.jupiter.api.Test;

class RoomPageTest extends KaribuTest {

    @Test
    void aPageShowsItsTitleFindingAndNotes() {
        RoomPage page = shown(new RoomPage("Places", "where")
                .leading(new Sentence("**Staithes Quay** is new."), new HowCounted("Distinct children."))
                .notes("51 vague places are not drawn."));
        assertThat(_get(page, H1.class).getText()).isEqualTo("Places");
        assertThat(words(page)).contains("Staithes Quay is new.", "How this is counted", "51 vague places");
    }

    @Test
    void theSidePanelOpensAndCloses() {
        RoomPage page = shown(new RoomPage("Places", "where"));
        page.side(new Span("Staithes Quay"));
        assertThat(_get(page, Aside.class).isVisible()).isTrue();
        page.side();
        assertThat(_find(page, Aside.class)).isEmpty();
    }

    @Test
    void helpListsTheKeys() {
        RoomPage page = shown(new RoomPage("Places", "where"));
        _click(_get(
                page,
                NativeButton.class,
                spec -> spec.withPredicate(button -> "Help and keyboard shortcuts"
                        .equals(button.getAriaLabel().orElse("")))));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Help and keyboard shortcuts");
    }

    @Test
    void theStripShowsMarkingHandlingAndDate() {
        MarkingStrip strip = shown(new MarkingStrip(Marking.of(Marking.Level.OFFICIAL_SENSITIVE), "20 Nov"));
        assertThat(words(strip)).contains("OFFICIAL-SENSITIVE", "Do not leave on screen.", "20 Nov");
    }

    @Test
    void theNameOfAMenuLinkIsItsVisibleText() {
        RoomLink link = shown(RoomLink.inDrawer(new Room("places", "/places", "map", false)));
        assertThat(link.getElement().hasAttribute("aria-label")).isFalse();
        assertThat(link.getElement().getTextRecursively()).isEqualTo("Places Where children went");
    }

    @Test
    void everyLinkOfTheMenuCarriesTheFilter() {
        Drawer drawer = shown(new Drawer(
                List.of(new Room("places", "/places", "map", false)), new ShellInfo.CurrentUser("Ann", ""), () -> {}));
        drawer.mark("trends", Map.of("care", List.of("care")));
        assertThat(_get(drawer, Anchor.class, spec -> spec.withClasses("hw-room"))
                        .getHref())
                .isEqualTo("places?care=care");
    }

    @Test
    void aRoomMatchesItsOwnUrlsOnly() {
        Room places = new Room("places", "/places", "map", false);
        assertThat(List.of("places", "places/quay")).allMatch(places::holds);
        assertThat(List.of("", "people", "placesxyz")).noneMatch(places::holds);
        Room briefing = new Room("briefing", "/", "house", false);
        assertThat(briefing.holds("")).isTrue();
        assertThat(briefing.holds("places")).isFalse();
    }

    @Test
    void theSignInPageListsSamplesOnlyWhenGivenThem() {
        SignInPanel panel = shown(new SignInPanel("sign-in", "Eldermere", "OFFICIAL-SENSITIVE"));
        assertThat(words(panel)).doesNotContain("Sample data");
        panel.samples(List.of(new SampleSignIn("analyst", "x", "Places and trends")));
        assertThat(words(panel)).contains("Sample data", "analyst", "Places and trends");
    }
}
