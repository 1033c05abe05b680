package dev.tocsin.ingest.adapter.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The API's own description, as OpenAPI 2.0 ("Swagger"), which is where clients of Alertmanager look for it. */
@Singleton
final class ApiDocument {

    private static final String FILE = "/dev/tocsin/ingest/swagger.json";

    private final byte[] json = read();

    private static byte[] read() {
        try (InputStream file = ApiDocument.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the classpath");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** {@code GET /api/v2/swagger.json}. */
    Answer show(Call call) {
        return Answer.json(json);
    }
}
