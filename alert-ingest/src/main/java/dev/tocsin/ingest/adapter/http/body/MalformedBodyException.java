package dev.tocsin.ingest.adapter.http.body;

/**
 * A body that is not what its endpoint takes: nothing of it is used.
 *
 * <p>Checked, and without a stack trace: it is an answer, and senders can make it common.
 */
public final class MalformedBodyException extends Exception {

    /** go-openapi's codes; those from 600 are answered with status 422. */
    public enum Kind {
        UNREADABLE(400),
        WRONG_FORMAT(601),
        REQUIRED(602),
        TOO_FEW(612);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;

    MalformedBodyException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    static MalformedBodyException required(String what) {
        return new MalformedBodyException(Kind.REQUIRED, what + " in body is required");
    }

    public int code() {
        return kind.code();
    }
}
