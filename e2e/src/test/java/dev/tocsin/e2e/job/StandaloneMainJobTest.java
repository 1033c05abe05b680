package dev.tocsin.e2e.job;

import dev.tocsin.e2e.suite.Standalone;
import dev.tocsin.e2e.suite.Suite;
import java.nio.file.Path;

class StandaloneMainJobTest extends MainJob {

    @Override
    Suite start(Path work, Path policy) {
        return Standalone.start(work, policy);
    }
}
