package dev.tocsin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkRunTest {

    @Test
    void resultIsReadFromWhatTheScriptPrints() {
        WrkRun run = WrkRun.parse("""
                Running 2s test @ http://127.0.0.1:19093
                RESULT active=2000 batch=64 req=1617 http_err=3 sock_err=1 dur_s=2.00 req/s=808.2 alerts/s=51726 \
                p50_ms=0.91 p90_ms=1.80 p99_ms=10.72 max_ms=33.80 MB/s_out=n/a
                """);

        assertThat(run).isEqualTo(new WrkRun(1617, 3, 1, 51726, 0.91, 10.72));
    }

    @Test
    void outputWithoutAResultIsShown() {
        assertThatThrownBy(() -> WrkRun.parse("unable to connect"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unable to connect");
    }
}
