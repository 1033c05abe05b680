package dev.tocsin.ingest.adapter.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the bodies that are being read or stored within what memory can bear. Beyond that a sender is asked to come
 * again: refusing one is better than losing all.
 */
public final class InFlight {

    private final long most;
    private final long unknown;
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param most how many bytes at a time
     * @param unknown how many a body is taken to have whose length is not told beforehand
     */
    public InFlight(long most, long unknown) {
        this.most = most;
        this.unknown = unknown;
    }

    /** Makes room for a body; false if there is none. A body that is larger than all there is may come alone. */
    boolean enter(long length) {
        long before = bytes.getAndAdd(length);
        if (before == 0 || before + length <= most) {
            return true;
        }
        leave(length);
        return false;
    }

    void leave(long length) {
        bytes.addAndGet(-length);
    }

    /** How many bytes the body of a request has, or is taken to have. */
    long lengthOf(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST) {
            return 0;
        }
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return request.isEnded() ? 0 : unknown;
        }
        try {
            return Math.min(Long.parseLong(length), unknown);
        } catch (NumberFormatException e) {
            return unknown;
        }
    }
}
