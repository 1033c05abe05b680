package dev.tocsin.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.Await;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class MigrationLogTest {

    private final Logger logger = Logger.getLogger(Migration.class.getName());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile SQLException refusal =
            new SQLException("Connection to 127.0.0.1:5432 refused", new ConnectException("refused"));

    @Test
    void saysOnceForEachReasonThatItWaits() {
        Handler handler = new Lines();
        logger.addHandler(handler);
        Migration migration = new Migration(unreachable(), List.of(new Schema("oncall")));
        migration.start(new StartupEvent());
        try {
            awaitMoreAttempts(2);
            refusal = new SQLException("password authentication failed");
            awaitMoreAttempts(2);
        } finally {
            migration.stop(new ShutdownEvent());
            logger.removeHandler(handler);
        }

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("schema=oncall").contains("Connection to 127.0.0.1:5432 refused");
        assertThat(lines.get(1)).contains("schema=oncall").contains("password authentication failed");
    }

    private void awaitMoreAttempts(int more) {
        int before = attempts.get();
        Await.until("it tries again", () -> attempts.get() > before + more);
    }

    private AgroalDataSource unreachable() {
        return (AgroalDataSource) Proxy.newProxyInstance(
                MigrationLogTest.class.getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (_, method, _) -> {
                    if (method.getName().equals("getConnection")) {
                        attempts.incrementAndGet();
                        throw refusal;
                    }
                    return null;
                });
    }

    private final class Lines extends Handler {

        @Override
        public void publish(LogRecord line) {
            lines.add(ExtLogRecord.wrap(line).getFormattedMessage());
        }

        @Override
        public void flush() {
            // It holds nothing back.
        }

        @Override
        public void close() {
            // It holds nothing open.
        }
    }
}
