package dev.tocsin.embedded.packages;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** One at a time, among all processes of the machine and all threads of each. Its holder's end releases it. */
final class CrossProcessLock implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    private final FileChannel channel;

    private CrossProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until the lock is free. */
    static CrossProcessLock acquire(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (!tryLock(channel)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return new CrossProcessLock(channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            channel.close();
            throw new IOException("interrupted while waiting for " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByAnotherThread) {
            return false;
        }
    }
}
