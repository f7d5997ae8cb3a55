package org.homeward.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A token that authenticates a command-line user in place of a user name and password. */
public final class ApiToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 32;

    private final String words;

    public ApiToken(String words) {
        super(List.of());
        this.words = words;
    }

    /** 256 random bits: enough that the hash needs neither a salt nor a slow function. */
    public static ApiToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ApiToken("hw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String words() {
        return words;
    }

    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public Object getCredentials() {
        return words;
    }

    @Override
    public Object getPrincipal() {
        return "";
    }

    /** Never the token: this may reach a log. */
    @Override
    public String toString() {
        return "ApiToken";
    }
}
