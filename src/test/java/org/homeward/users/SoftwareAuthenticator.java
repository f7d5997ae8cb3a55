package org.homeward.users;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device with one passkey, and the browser that it is used with. It answers what a browser would, and whatever a test has it say instead.
 */
final class SoftwareAuthenticator {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private String origin;
    private String host;
    private int flags = PRESENT | VERIFIED;
    private int count;

    SoftwareAuthenticator(String host, String origin) {
        this.host = host;
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SoftwareAuthenticator at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    SoftwareAuthenticator forHost(String otherHost) {
        host = otherHost;
        return this;
    }

    SoftwareAuthenticator withoutVerification() {
        flags = PRESENT;
        return this;
    }

    /** The next answer says that it is the one after so many. */
    SoftwareAuthenticator counting(int uses) {
        count = uses;
        return this;
    }

    /** The answer to a challenge for a new passkey. */
    String create(String options) {
        byte[] client = client("webauthn.create", options);
        byte[] data = join(data(flags | WITH_KEY), new byte[16], new byte[] {0, (byte) id.length}, id, publicKey());
        byte[] attestation = join(
                bytes("a363"),
                text("fmt"),
                bytes("64"),
                text("none"),
                bytes("67"),
                text("attStmt"),
                bytes("a068"),
                text("authData"),
                bytes("58"),
                new byte[] {(byte) data.length},
                data);
        return answer(Map.of("clientDataJSON", base64(client), "attestationObject", base64(attestation)));
    }

    /** The answer to a challenge for a signature. */
    String get(String options) {
        byte[] client = client("webauthn.get", options);
        count++;
        byte[] data = data(flags);
        return answer(Map.of(
                "clientDataJSON",
                base64(client),
                "authenticatorData",
                base64(data),
                "signature",
                base64(sign(join(data, sha256(client))))));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private byte[] client(String type, String options) {
        String challenge = JSON.readTree(options).get("challenge").asString();
        return text(JSON.writeValueAsString(
                Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false)));
    }

    private byte[] data(int flagged) {
        return join(
                sha256(text(host)),
                new byte[] {(byte) flagged},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    /** As COSE: elliptic curve P-256, signing with SHA-256. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return join(
                bytes("a5010203262001215820"),
                coordinate(key.getW().getAffineX().toByteArray()),
                bytes("225820"),
                coordinate(key.getW().getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] padded = new byte[32];
        int length = Math.min(number.length, padded.length);
        System.arraycopy(number, number.length - length, padded, padded.length - length, length);
        return padded;
    }

    private byte[] sign(byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
