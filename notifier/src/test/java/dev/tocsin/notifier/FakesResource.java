package dev.tocsin.notifier;

import dev.tocsin.fakes.FakeProviders;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** All fake providers, and settings that do not keep a test waiting. A test has a field of type {@link FakeProviders}. */
public final class FakesResource implements QuarkusTestResourceLifecycleManager {

    private FakeProviders fakes;

    @Override
    public Map<String, String> start() {
        fakes = FakeProviders.start();
        return Map.of(
                "tocsin.public-url", Given.EXTERNAL_URL,
                "tocsin.console.token", "a-token-for-tests-only",
                "tocsin.notifier.timeout", "3s",
                "tocsin.notifier.retry.first", "100ms",
                "tocsin.notifier.retry.longest", "500ms",
                "tocsin.notifier.smtp.smarthost", fakes.smtp().smarthost(),
                "tocsin.notifier.smtp.from", "oncall@example.org",
                "tocsin.notifier.smtp.require-tls", "false",
                "tocsin.notifier.pagerduty.generic-url", fakes.pagerduty().genericUrl());
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(fakes, new TestInjector.MatchesType(FakeProviders.class));
    }

    @Override
    public void stop() {
        fakes.close();
    }
}
