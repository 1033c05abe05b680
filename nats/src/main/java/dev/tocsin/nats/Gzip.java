package dev.tocsin.nats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compression of large events and answers. */
final class Gzip {

    private static final int BUFFER = 16 * 1024;

    private Gzip() {}

    /** Whether the bytes begin as RFC 1952 says; JSON never does. */
    static boolean isZipped(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    static byte[] zip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 8);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    static byte[] unzip(byte[] zipped) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return gzip.readAllBytes();
        }
    }

    /** What is written to the stream arrives zipped, for one who waits: quickly rather than as small as can be. */
    static OutputStream zipping(OutputStream to) throws IOException {
        return new Quick(to);
    }

    static InputStream unzipping(InputStream zipped) throws IOException {
        return new GZIPInputStream(zipped, BUFFER);
    }

    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
