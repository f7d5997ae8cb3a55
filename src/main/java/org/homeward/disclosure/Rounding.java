package org.homeward.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Rounds counts to a multiple of a base, up or down. With a secret, the threshold above which a count goes up is derived once
 * for each period and each multiple and is fixed: the same count of the same period is rounded alike wherever it appears, no
 * part is rounded above its total, and nobody without the secret knows more than that the true count is less than one base
 * away. Over all secrets the probability of rounding up is proportional to the distance from the multiple below, so rounding
 * is unbiased. Without a secret it is the nearest multiple, as published profiles require.
 *
 * @param base 1 rounds nothing
 * @param secret empty for the nearest multiple
 * @param salt what the thresholds are derived for: a period
 * @see <a href="https://www12.statcan.gc.ca/census-recensement/2021/ref/98-304/2021001/chap12-eng.cfm">Statistics Canada,
 *     random rounding to base 5</a>
 * @see <a href="https://www.stats.govt.nz/methods">Stats NZ, fixed random rounding</a> for deriving once and reusing
 */
public record Rounding(int base, String secret, String salt) {

    public static final Rounding NONE = new Rounding(1, "", "");

    public static Rounding nearest(int base) {
        return new Rounding(base, "", "");
    }

    public static Rounding random(int base, String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("Random rounding needs a secret.");
        }
        return new Rounding(base, secret, "");
    }

    public Rounding over(Period period) {
        return new Rounding(base, secret, period.from() + "/" + period.to());
    }

    public boolean isExact() {
        return base <= 1;
    }

    Count of(int number) {
        return isExact() ? Count.of(number) : Count.rounded(rounded(number), base);
    }

    /** The largest possible distance between the true count and the rounded one, as far as a viewer can know. */
    int reach() {
        return isExact() ? 0 : secret.isEmpty() ? base / 2 : base - 1;
    }

    private int rounded(int number) {
        int below = number - Math.floorMod(number, base);
        return number - below < roundsUpFrom(below) ? below : below + base;
    }

    /** From 1 to the base: the distance above the multiple from which a count is rounded up. */
    private int roundsUpFrom(int multiple) {
        return secret.isEmpty() ? (base + 1) / 2 : 1 + Math.floorMod(draw(multiple), base);
    }

    private long draw(int multiple) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] drawn = mac.doFinal((salt + "/" + base + "/" + multiple).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(drawn).getLong();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java runtime has no HmacSHA256.", missing);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Rounding[base=" + base + ", salt=" + salt + "]";
    }
}
