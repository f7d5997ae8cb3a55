package org.homeward.print;

import java.awt.image.BufferedImage;

/**
 * How far two pictures are apart. A shade of anti-aliasing does not count; a letter that moved by half its width does.
 *
 * @param pixels those that differ by more than a third of the scale in any colour; every one where the sizes differ
 */
record PictureDifference(long pixels) {

    private static final int SHADE = 85;
    private static final long TOLERATED = 12;

    static PictureDifference between(BufferedImage expected, BufferedImage actual) {
        if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
            return new PictureDifference((long) actual.getWidth() * actual.getHeight());
        }
        long pixels = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                pixels += differ(expected.getRGB(x, y), actual.getRGB(x, y)) ? 1 : 0;
            }
        }
        return new PictureDifference(pixels);
    }

    boolean isTolerated() {
        return pixels <= TOLERATED;
    }

    private static boolean differ(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff)) > SHADE) {
                return true;
            }
        }
        return false;
    }
}
