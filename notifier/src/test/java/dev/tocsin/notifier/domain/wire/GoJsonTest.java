package dev.tocsin.notifier.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.LabelSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoJsonTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plain text      | plain text               | ordinary text is left alone",
                "<a href=x>&     | \\u003ca href=x\\u003e\\u0026 | what HTML would read is escaped",
                "say \"x\"       | say \\\"x\\\"            | quotes are escaped",
                "C:\\dir         | C:\\\\dir                | backslashes are escaped",
                "Überlast \uD83D\uDD25 | Überlast \uD83D\uDD25 | other scripts and symbols stay readable",
            })
    void writesStringsAsGoDoes(String text, String json, String why) {
        assertThat(GoJson.write(text)).as(why).isEqualTo("\"" + json + "\"");
    }

    @Test
    void escapesControlCharactersAndLineSeparators() {
        assertThat(GoJson.write("a\nb\tc\rd\be\ff\u0001g\u2028h\u2029"))
                .isEqualTo("\"a\\nb\\tc\\rd\\be\\ff\\u0001g\\u2028h\\u2029\"");
    }

    @Test
    void replacesALoneSurrogate() {
        assertThat(GoJson.write("a\uD800b")).isEqualTo("\"a\\ufffdb\"");
    }

    @Test
    void keepsTheOrderOfAMapAndWritesEmptyOnesAsObjects() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", List.of(true, "x"));
        map.put("labels", LabelSet.EMPTY);
        map.put("none", null);
        map.put("list", List.of());

        assertThat(GoJson.write(map)).isEqualTo("{\"z\":1,\"a\":[true,\"x\"],\"labels\":{},\"none\":null,\"list\":[]}");
    }

    @Test
    void refusesWhatHasNoForm() {
        assertThatThrownBy(() -> GoJson.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
