package org.homeward.users;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of six digits that change every 30 seconds (TOTP, RFC 6238), from a secret that the user's telephone holds too. */
final class OneTimeCode {

    static final int DIGITS = 6;
    static final int STEP_S = 30;

    private static final int SECRET_BYTES = 20;
    private static final String HMAC = "HmacSHA1";
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCode() {}

    /** 160 random bits, as text that a user can type. */
    static String secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    static String at(String secret, Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), HMAC), moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The time step whose code this is: the present one or, because clocks differ, one before or after it. A step up to {@code used}
     * does not count again.
     */
    static OptionalLong find(String secret, String typed, Instant now, long used) {
        byte[] digits = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            byte[] right = at(secret, Instant.ofEpochSecond(step * STEP_S)).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(digits, right) && step > used) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static long step(Instant moment) {
        return moment.getEpochSecond() / STEP_S;
    }

    /** The address by which an authenticator app takes the secret. */
    static String uri(String secret, String user) {
        return "otpauth://totp/Homeward:" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Homeward&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_S;
    }
}
