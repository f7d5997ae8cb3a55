package org.homeward.sample.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class GeographyTest {

    private static final Geography LAND = Land.DRAWN;

    private final Geometry county = LAND.areas().getFirst().shape();

    @Test
    void thereAreSixDistrictsAndAtLeastFortyWards() {
        assertThat(LAND.districts())
                .extracting(Area::name)
                .containsExactlyInAnyOrder(
                        "Eldermouth", "Stainbeck", "Harrowick", "Oxholme", "Sandreach", "Wold and Fen");
        assertThat(LAND.wards()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(LAND.wards()).extracting(Area::name).doesNotHaveDuplicates();
    }

    @Test
    void wardsTileTheCountyWithoutGapOrOverlap() {
        List<Geometry> wards = LAND.wards().stream().map(Area::shape).toList();
        assertThat(CoverageValidator.isValid(wards.toArray(Geometry[]::new))).isTrue();
        assertThat(CoverageUnion.union(wards.toArray(Geometry[]::new)).equalsTopo(county))
                .isTrue();
        assertThat(wards.stream().mapToDouble(Geometry::getArea).sum()).isEqualTo(county.getArea());
        assertThat(county.getNumGeometries()).isEqualTo(1);
    }

    @Test
    void aTestOfTilesWouldSeeAWardMovedByAMetre() {
        Geometry[] wards = LAND.wards().stream().map(Area::shape).toArray(Geometry[]::new);
        wards[3] = org.locationtech.jts.geom.util.AffineTransformation.translationInstance(1, 0)
                .transform(wards[3]);
        assertThat(CoverageValidator.isValid(wards)).isFalse();
    }

    @Test
    void districtsAreTheUnionOfTheirWards() {
        for (Area district : LAND.districts()) {
            List<Geometry> wards = LAND.wards().stream()
                    .filter(ward -> district.code().equals(ward.parent()))
                    .map(Area::shape)
                    .toList();
            assertThat(CoverageUnion.union(wards.toArray(Geometry[]::new)).equalsTopo(district.shape()))
                    .as(district.name())
                    .isTrue();
            assertThat(district.shape().getNumGeometries()).as(district.name()).isEqualTo(1);
        }
    }

    @Test
    void everyAreaIsValidAndOnWholeMetres() {
        for (Area area : LAND.areas()) {
            assertThat(area.shape().isValid()).as(area.name()).isTrue();
            for (Coordinate vertex : area.shape().getCoordinates()) {
                assertThat(vertex.x).isEqualTo(Math.rint(vertex.x));
                assertThat(vertex.y).isEqualTo(Math.rint(vertex.y));
            }
        }
    }

    @Test
    void codesLookLikePublishedOnesButAreNotAllocated() {
        assertThat(LAND.areas())
                .extracting(Area::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("E10000999|E0[57]999\\d{3}"));
    }

    /** The mainland's eastmost point is Lowestoft Ness, easting 655 km, but at northing 293 km; here the coast lies west of 545 km. */
    @Test
    void everythingLiesInTheOpenSea() {
        Envelope drawn = LAND.map().stream()
                .map(feature -> feature.shape().getEnvelopeInternal())
                .collect(Envelope::new, Envelope::expandToInclude, Envelope::expandToInclude);
        assertThat(drawn.getMinX()).isGreaterThanOrEqualTo(600_000);
        assertThat(drawn.getMinY()).isGreaterThanOrEqualTo(475_000);
        assertThat(drawn.getMaxX()).isLessThanOrEqualTo(670_000);
        assertThat(drawn.getMaxY()).isLessThanOrEqualTo(525_000);
    }

    @Test
    void everyNamedPlaceStandsInAWardAndSomeEightyAreNamed() {
        assertThat(LAND.places()).hasSizeBetween(75, 100);
        assertThat(LAND.places()).extracting(NamedPlace::name).doesNotHaveDuplicates();
        assertThat(LAND.places()).allMatch(place -> LAND.wardAt(place.at()).isPresent());
    }

    @Test
    void theMapHasEveryLayer() {
        assertThat(LAND.map().stream().map(MapFeature::layer).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("land", "built", "water", "park", "road", "main_road", "railway", "label");
        assertThat(LAND.map()).noneMatch(feature -> feature.shape().isEmpty());
    }

    @Test
    void stationsStandOnTheRailwayAndTownsOnLand() {
        Geometry railway = Ground.SHAPES.buildGeometry(LAND.map().stream()
                .filter(feature -> feature.layer().equals("railway"))
                .map(MapFeature::shape)
                .toList());
        assertThat(LAND.places())
                .filteredOn(place -> place.kind().equals("station"))
                .hasSizeGreaterThan(8)
                .allSatisfy(station -> assertThat(railway.distance(Ground.SHAPES.createPoint(station.at())))
                        .as(station.name())
                        .isLessThan(120));
        assertThat(LAND.towns()).allMatch(town -> !town.outline().isEmpty());
    }
}
