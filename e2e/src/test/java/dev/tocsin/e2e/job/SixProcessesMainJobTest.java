package dev.tocsin.e2e.job;

import dev.tocsin.e2e.suite.SixProcesses;
import dev.tocsin.e2e.suite.Suite;
import java.nio.file.Path;

class SixProcessesMainJobTest extends MainJob {

    @Override
    Suite start(Path work, Path policy) {
        return SixProcesses.start(work, policy);
    }
}
