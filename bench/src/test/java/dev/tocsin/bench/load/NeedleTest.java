package dev.tocsin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NeedleTest {

    private static final byte[] TEXT =
            "[{\"fingerprint\":\"1\"},{\"\"fingerprint\":2},\"fingerprin\",\"fingerprint \",{\"fingerprint\":3}]"
                    .getBytes(StandardCharsets.US_ASCII);

    @Property
    void countsWholeWordsHoweverTheBytesAreCut(@ForAll @IntRange(min = 1, max = 40) int length) {
        Needle needle = new Needle("\"fingerprint\"");

        for (int from = 0; from < TEXT.length; from += length) {
            byte[] piece = Arrays.copyOfRange(TEXT, from, Math.min(TEXT.length, from + length));
            needle.feed(piece, piece.length);
        }

        assertThat(needle.found()).isEqualTo(3);
    }
}
