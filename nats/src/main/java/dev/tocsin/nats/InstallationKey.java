package dev.tocsin.nats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what must not lie readable in NATS: AES-256-GCM with a key derived from the installation's key, which every
 * service of one installation reads from the same file: 32 bytes as 64 hexadecimal digits.
 */
@ApplicationScoped
public class InstallationKey {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    @Inject
    InstallationKey(@ConfigProperty(name = "tocsin.installation-key-file") Optional<String> file) {
        this(read(file.orElseThrow(() -> new IllegalStateException(
                "tocsin.installation-key-file is not set: name a file of 64 hexadecimal digits, the same for every"
                        + " service, such as one made by: openssl rand -hex 32"))));
    }

    private InstallationKey(byte[] secret) {
        this.key = new SecretKeySpec(derive(secret, "policy"), "AES");
    }

    /** For tests: a key that is not read from a file. */
    public static InstallationKey of(byte[] secret) {
        return new InstallationKey(secret);
    }

    private static byte[] read(String file) {
        try {
            byte[] secret =
                    HexFormat.of().parseHex(Files.readString(Path.of(file)).strip());
            if (secret.length != 32) {
                throw new IllegalStateException(
                        "tocsin.installation-key-file " + file + " must hold 64 hexadecimal digits");
            }
            return secret;
        } catch (IOException e) {
            throw new IllegalStateException("tocsin.installation-key-file " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "tocsin.installation-key-file " + file + " must hold 64 hexadecimal digits");
        }
    }

    private static byte[] derive(byte[] secret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("tocsin/" + purpose).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** @throws IllegalStateException if it was sealed with another key, or altered */
    byte[] open(byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE))
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "cannot open: sealed with another installation key than this service has, or altered", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
