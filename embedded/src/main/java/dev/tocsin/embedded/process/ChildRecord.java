package dev.tocsin.embedded.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is needed to find a child again: which program, which argument no other process has (a path inside the data
 * directory), and, once it runs, its pid with its start time, because pids are given out again.
 *
 * @param name     the child's name, unique in its data directory
 * @param program  the end of the program's path, such as {@code nats-server}
 * @param mark     an argument of the command line that belongs to this child alone
 * @param stop     the signal at which the program ends in good order
 * @param identity the running process, absent between the writing of the record and the start
 */
record ChildRecord(String name, String program, String mark, StopSignal stop, Optional<Identity> identity) {

    /** The kernel counts starts in ticks since boot, and the boot time moves a little when the clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

    /** A process for all time: its pid, and when it started. */
    record Identity(long pid, Instant startedAt) {

        static Identity of(ProcessHandle process) {
            return new Identity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
        }
    }

    ChildRecord running(ProcessHandle process) {
        return new ChildRecord(name, program, mark, stop, Optional.of(Identity.of(process)));
    }

    /** Whether this process is the one recorded, or, where the start was not recorded any more, must be. */
    boolean describes(ProcessHandle process) {
        return identity.map(known -> isSame(known, process)).orElseGet(() -> hasMark(process));
    }

    private boolean isSame(Identity known, ProcessHandle process) {
        return known.pid() == process.pid()
                && Duration.between(known.startedAt(), Identity.of(process).startedAt())
                                .abs()
                                .compareTo(CLOCK_TOLERANCE)
                        <= 0;
    }

    /** The program may still be an argument of the launcher that is about to become it. */
    private boolean hasMark(ProcessHandle process) {
        List<String> line = Stream.concat(
                        process.info().command().stream(),
                        process.info().arguments().stream().flatMap(Arrays::stream))
                .toList();
        return line.contains(mark) && line.stream().anyMatch(word -> word.endsWith(program));
    }
}
