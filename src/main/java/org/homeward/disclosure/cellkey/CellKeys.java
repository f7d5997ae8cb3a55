package org.homeward.disclosure.cellkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret keys of the units that are counted, and of the cells that they are counted in. The key of a cell is the exclusive
 * or of the keys of its units: the same children give the same noise in whatever table, row or release they are counted, so
 * that asking again gives nothing to average. Neither table nor category enters the key, because either would give the same
 * children another noise.
 *
 * <p>The exclusive or alone would let the noise of two parts say something about the noise of their total. It is mixed once
 * more under the secret, so that different sets of units have independent noise, as far as anybody without the secret can tell.
 */
public final class CellKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte UNIT = 1;
    private static final byte CELL = 2;

    /** Never used itself, only copied: to find and key an algorithm anew takes longer than to apply it. */
    private final Mac keyed;

    public CellKeys(String secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java runtime has no " + ALGORITHM + ".", missing);
        }
    }

    /**
     * The units of one cell.
     *
     * @param count of distinct units
     * @param key the exclusive or of their keys; never stored or shown
     */
    public record Cell(int count, long key) {

        /** @param keys of units, each counted once however often it occurs: twice would cancel its key */
        public static Cell of(LongStream keys) {
            long[] distinct = keys.distinct().toArray();
            return new Cell(distinct.length, LongStream.of(distinct).reduce(0, (a, b) -> a ^ b));
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "Cell[count=" + count + "]";
        }
    }

    /** The key of a child, an episode, an interview or a statement. */
    public long unit(UUID id) {
        return mixed(ByteBuffer.allocate(17)
                .put(UNIT)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()));
    }

    public Cell cell(Collection<UUID> units) {
        return Cell.of(units.stream().mapToLong(this::unit));
    }

    /** What the noise of a cell is drawn by: from 0 to below 1, the same for the same units. */
    double uniform(Cell cell) {
        return (mixed(ByteBuffer.allocate(9).put(CELL).putLong(cell.key())) >>> 11) * 0x1p-53;
    }

    private long mixed(ByteBuffer text) {
        try {
            Mac mac = (Mac) keyed.clone();
            return ByteBuffer.wrap(mac.doFinal(text.array())).getLong();
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException("This Java runtime cannot copy " + ALGORITHM + ".", never);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "CellKeys";
    }
}
