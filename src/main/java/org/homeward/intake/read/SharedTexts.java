package org.homeward.intake.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts that cells of a workbook share, one after the other in as few bytes as they need: they are all in memory. */
final class SharedTexts {

    private static final int MOST_BYTES = 24 * 1024 * 1024;
    private static final int MOST_TEXTS = 1_500_000;

    private final String file;
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    SharedTexts(String file) {
        this.file = file;
    }

    void add(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        int end = count == 0 ? 0 : ends[count - 1];
        if (count == MOST_TEXTS || end + more.length > MOST_BYTES) {
            throw new ImportRejected(ImportError.WORKBOOK_TOO_LARGE, file);
        }
        if (end + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MOST_BYTES, Math.max(bytes.length * 2, end + more.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, Math.min(MOST_TEXTS, count * 2));
        }
        System.arraycopy(more, 0, bytes, end, more.length);
        ends[count] = end + more.length;
        count++;
    }

    /** @throws ImportRejected if there is no such text */
    String get(int index) {
        if (index < 0 || index >= count) {
            throw new ImportRejected(ImportError.FILE_DAMAGED, file);
        }
        int from = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    }
}
