package dev.tocsin.notifier.app.port;

/** A receiver's setting that this version cannot honour, and must not ignore. */
public final class UnsupportedSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message names the setting, never its value */
    public UnsupportedSettingException(String message) {
        super(message);
    }
}
