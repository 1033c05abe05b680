package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;

import io.nats.client.JetStreamApiException;
import io.nats.client.api.ApiResponse;
import io.nats.client.support.JsonParseException;
import io.nats.client.support.JsonParser;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalLogTest {

    @ParameterizedTest
    @CsvSource({
        "10071, false, the subject holds a message already: as asked for",
        "10077, true, the stream is full",
        "10059, true, there is no such stream",
    })
    void onlyARefusalOfWhatIsThereAlreadyIsLeftOut(int code, boolean logged, String reason) throws JsonParseException {
        RuntimeException failure = new RuntimeException(refusal(code));

        assertThat(RefusalLog.isWorthALine(line(failure))).as(reason).isEqualTo(logged);
    }

    @Test
    void otherLinesStay() {
        assertThat(RefusalLog.isWorthALine(line(null))).isTrue();
        assertThat(RefusalLog.isWorthALine(line(new IOException("away")))).isTrue();
    }

    private static JetStreamApiException refusal(int code) throws JsonParseException {
        String answer = "{\"error\": {\"code\": 400, \"err_code\": %d, \"description\": \"refused\"}}".formatted(code);
        return new JetStreamApiException(new ApiResponse<>(JsonParser.parse(answer)) {});
    }

    private static LogRecord line(Throwable thrown) {
        LogRecord line = new LogRecord(Level.WARNING, "Message not acknowledged");
        line.setThrown(thrown);
        return line;
    }
}
