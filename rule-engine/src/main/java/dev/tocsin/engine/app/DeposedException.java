package dev.tocsin.engine.app;

/** Thrown when another owner was faster; the state must be dropped. */
final class DeposedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
