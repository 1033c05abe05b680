package dev.tocsin.e2e.pages;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.tocsin.embedded.process.ProgramPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, and everything its pages complain of. */
final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser start() {
        Path program = ProgramPath.find("chromium")
                .orElseThrow(() -> new IllegalStateException("chromium is not installed; ./tocsin test installs it"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** A page of its own session. */
    Page page(Screen screen, ColorScheme colours) {
        Page page = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setColorScheme(colours))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequestFailed(request -> complaints.add(page.url() + ": no answer from " + request.url()));
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
