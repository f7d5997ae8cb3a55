package org.homeward.places.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.homeward.access.CurrentViewer;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class GeographyControllerTest {

    private final TestDatabase database;

    GeographyControllerTest(TestDatabase database) {
        this.database = database;
    }

    /** Nobody is signed in when the application starts: the job reads what is public, under row security. */
    @Test
    void the_first_map_after_a_start_is_served_from_the_cache() {
        CurrentViewer current = mock(CurrentViewer.class);
        GeographyQueries geography = spy(ReferenceFixtures.geography(database));
        GeographyController maps = new GeographyController(
                current, geography, ReferenceFixtures.lists(database), new BasemapArchive(""), JsonMapper.shared());

        maps.warm();

        clearInvocations(geography);
        when(current.get()).thenReturn(Viewer.of("ana", Role.ANALYST));
        assertThat(maps.basemap().getBody()).isNotEmpty();
        assertThat(maps.layer("land").getBody()).isNotEmpty();
        verify(geography, never()).basemap(any());
    }
}
