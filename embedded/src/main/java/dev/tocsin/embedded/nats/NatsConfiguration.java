package dev.tocsin.embedded.nats;

import java.nio.file.Path;

/**
 * The server's configuration file: loopback, one token, JetStream on the given store.
 *
 * <p>A single server does not wait for the disk before it acknowledges. The processes may die as they like, but a power
 * cut can lose the last moments. NATS 2.9 offers no setting for that (it syncs each block within seconds); from 2.10 on
 * {@code sync_interval} bounds the loss.
 */
record NatsConfiguration(String host, int port, String token, Path store, SyncInterval syncInterval) {

    static final String FILE = "nats.conf";

    /**
     * Streams reserve their budgets (6 GB in all) when they are made. Without a limit of our own the server takes three
     * quarters of what is free on the disk just then, and refuses the streams on a laptop that is rather full.
     */
    private static final String MAX_FILE_STORE = "16GB";

    /** How often an open message block is brought to the disk. */
    enum SyncInterval {
        /** 2.9 and older refuse the setting. */
        BUILT_IN(""),
        ONE_SECOND("sync_interval: \"1s\"");

        private final String setting;

        SyncInterval(String setting) {
            this.setting = setting;
        }
    }

    String text() {
        return """
                # Written at each start; edits are lost.
                host: "%s"
                port: %d
                server_name: "tocsin"
                authorization { token: "%s" }
                jetstream {
                  store_dir: "%s"
                  max_file_store: %s
                  %s
                }
                """.formatted(host, port, token, store, MAX_FILE_STORE, syncInterval.setting);
    }
}
