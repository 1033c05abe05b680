package dev.tocsin.e2e.suite;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Signals for which Java has no method, sent by libc's {@code kill} within microseconds, where a program called for it
 * would take milliseconds.
 */
enum Signal {
    /** The process stands still, wherever it is. */
    STOP(19, 17),
    /** It goes on. */
    CONTINUE(18, 19);

    private static final MethodHandle KILL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("kill"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private final int number;

    Signal(int onLinux, int onMacos) {
        this.number = System.getProperty("os.name").startsWith("Mac") ? onMacos : onLinux;
    }

    void send(long pid) {
        try {
            int failed = (int) KILL.invokeExact((int) pid, number);
            if (failed != 0) {
                throw new IllegalStateException(this + " was not taken by process " + pid);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
