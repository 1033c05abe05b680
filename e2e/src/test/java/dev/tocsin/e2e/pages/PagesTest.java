package dev.tocsin.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.e2e.suite.Api;
import dev.tocsin.e2e.suite.Standalone;
import dev.tocsin.e2e.suite.Suite;
import dev.tocsin.e2e.suite.TestPolicy;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.testkit.Await;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A walk through the pages as somebody who is woken up takes it. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {

    private FakeProviders fakes;
    private Suite suite;
    private Browser browser;

    @BeforeAll
    void startAll(@TempDir Path folder) {
        assumeThat(System.getenv("TOCSIN_WITHOUT_BROWSER"))
                .as("./tocsin test found no browser and may not install one")
                .isNull();
        fakes = FakeProviders.start();
        suite = Standalone.start(folder, TestPolicy.write(folder.resolve("policy"), fakes));
        browser = Browser.start();
        Api api = new Api(suite.ingest());
        for (Screen screen : Screen.values()) {
            for (String colours : new String[] {"LIGHT", "DARK"}) {
                api.fire(Map.of(
                        "alertname",
                        "Watchdog",
                        "severity",
                        "critical",
                        "service",
                        "payments",
                        "run",
                        screen + "-" + colours));
            }
        }
        Await.until("incidents are open", Suite.PATIENCE, () -> api.get("/api/incidents")
                .body()
                .contains("PHONE-DARK"));
    }

    @AfterAll
    void stopAll() {
        if (browser != null) {
            browser.close();
        }
        if (suite != null) {
            suite.close();
        }
        if (fakes != null) {
            fakes.close();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DESKTOP, LIGHT", "DESKTOP, DARK", "PHONE, LIGHT", "PHONE, DARK"})
    void theWayFromOverviewToAcknowledgedIncident(Screen screen, ColorScheme colours) {
        String run = screen + "-" + colours;
        Page page = browser.page(screen, colours);
        page.navigate(suite.ingest() + "/sign-in?token=" + suite.signInToken());
        assertThat(page).hasURL(Pattern.compile(".*/$"));
        look(page, "overview", screen, colours);

        page.navigate(suite.ingest() + "/alerts");
        assertThat(page.getByText("Watchdog").first()).isVisible();
        look(page, "alerts", screen, colours);

        page.navigate(suite.ingest() + "/incidents");
        look(page, "incidents", screen, colours);
        page.navigate(suite.ingest() + "/incidents/by-group/"
                + new GroupKey("{}:{alertname=\"Watchdog\", run=\"" + run + "\"}").hash());
        assertThat(page).hasURL(Pattern.compile(".*/incidents/.+"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge"))
                .first()
                .click();
        assertThat(page.getByText("Acknowledged").first()).isVisible();
        look(page, "incident", screen, colours);

        page.navigate(suite.ingest() + "/oncall");
        assertThat(page.getByText("Ada Lovelace").first()).isVisible();
        look(page, "oncall", screen, colours);

        page.navigate(suite.ingest() + "/runbooks/Watchdog");
        look(page, "runbook", screen, colours);
        page.navigate(suite.ingest() + "/silences");
        look(page, "silences", screen, colours);
        page.navigate(suite.ingest() + "/deliveries");
        look(page, "deliveries", screen, colours);

        assertThat(browser.complaints())
                .as("what the browser complains of, for %s", run)
                .isEmpty();
    }

    /** Keeps a picture, and finds what would have to be scrolled sideways. */
    private static void look(Page page, String name, Screen screen, ColorScheme colours) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pages", name + "-" + screen + "-" + colours + ".png")));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("%s is wider than a %s by pixels", name, screen)
                .isLessThanOrEqualTo(0);
    }
}
