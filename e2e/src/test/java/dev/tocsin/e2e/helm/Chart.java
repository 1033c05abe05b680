package dev.tocsin.e2e.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;

/** The chart of this repository under real Helm, which helm-java brings as a library. */
final class Chart {

    static final Path PATH = Path.of(System.getProperty("maven.multiModuleProjectDirectory"), "deploy/helm/tocsin");

    /** Without a cluster to ask, the library takes 1.20. */
    private static final String KUBERNETES = "1.31.0";

    private Chart() {}

    static LintResult lint() {
        return new Helm(PATH).lint().strict().call();
    }

    static Manifests render(Map<String, String> values) {
        var template = new Helm(PATH)
                .template()
                .withName("shop")
                .withNamespace("alerting")
                .withKubeVersion(KUBERNETES);
        values.forEach(template::set);
        return Manifests.parse(template.call());
    }

    static Manifests renderFull() {
        return Manifests.parse(new Helm(PATH)
                .template()
                .withName("shop")
                .withNamespace("alerting")
                .withKubeVersion(KUBERNETES)
                .withValuesFile(fullValues())
                .call());
    }

    static Path fullValues() {
        try {
            return Path.of(Chart.class.getResource("/helm/full-values.yaml").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
