package dev.tocsin.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.console.session.SessionVerdict.Open;
import dev.tocsin.console.session.SessionVerdict.Reason;
import dev.tocsin.console.session.SessionVerdict.Refused;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads session cookies: {@code <expiry, seconds>.<name, base64url>.<HMAC-SHA256 of what precedes,
 * base64url>}.
 *
 * <p>The key is derived from the installation's key and the sign-in token, so that a new token ends every session.
 */
public final class SessionSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST_COOKIE = 1024;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    private final SecretKeySpec sessionKey;
    private final SecretKeySpec csrfKey;

    /**
     * @param installationKey any secret bytes
     * @param token the sign-in token whose sessions these are
     */
    public SessionSeal(byte[] installationKey, String token) {
        SecretKeySpec installation = new SecretKeySpec(installationKey, ALGORITHM);
        sessionKey = derive(installation, "tocsin console session v1\n" + token);
        csrfKey = derive(installation, "tocsin console form v1\n" + token);
    }

    private static SecretKeySpec derive(SecretKeySpec key, String purpose) {
        return new SecretKeySpec(hmac(key, purpose), ALGORITHM);
    }

    public String seal(Person person, Instant expiresAt) {
        String content = expiresAt.getEpochSecond() + "."
                + TO_TEXT.encodeToString(person.name().getBytes(UTF_8));
        return content + "." + TO_TEXT.encodeToString(hmac(sessionKey, content));
    }

    public SessionVerdict open(String cookie, Instant now) {
        int dot = cookie.lastIndexOf('.');
        if (dot < 0 || cookie.length() > LONGEST_COOKIE) {
            return new Refused(Reason.MALFORMED);
        }
        String content = cookie.substring(0, dot);
        if (!sameBytes(TO_TEXT.encodeToString(hmac(sessionKey, content)), cookie.substring(dot + 1))) {
            return new Refused(Reason.FORGED);
        }
        return read(content, now);
    }

    /** Only for content that we have sealed, so it reads as it was written. */
    private static SessionVerdict read(String content, Instant now) {
        int dot = content.indexOf('.');
        Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(content.substring(0, dot)));
        if (!now.isBefore(expiresAt)) {
            return new Refused(Reason.EXPIRED);
        }
        return new Open(new Person(new String(FROM_TEXT.decode(content.substring(dot + 1)), UTF_8)), expiresAt);
    }

    /** What proves that a form was written for the session of this cookie. */
    public String csrfToken(String cookie) {
        return TO_TEXT.encodeToString(hmac(csrfKey, cookie));
    }

    public boolean isCsrfToken(String cookie, String token) {
        return sameBytes(csrfToken(cookie), token);
    }

    private static boolean sameBytes(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
