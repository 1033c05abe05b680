package dev.tocsin.standalone.install;

/** An option names something that cannot be used; the message says what, and what to do. */
public final class UnusableSettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnusableSettingException(String message) {
        super(message);
    }
}
