package dev.tocsin.demo.suite;

import java.util.Map;
import java.util.TreeMap;

/** An alert before it is sent. */
public record DemoAlert(Map<String, String> labels, String summary, String generatorUrl) {

    public DemoAlert {
        labels = Map.copyOf(labels);
    }

    public DemoAlert(String name) {
        this(Map.of("alertname", name), "", "");
    }

    public DemoAlert with(String label, String value) {
        Map<String, String> more = new TreeMap<>(labels);
        more.put(label, value);
        return new DemoAlert(more, summary, generatorUrl);
    }

    public DemoAlert saying(String text) {
        return new DemoAlert(labels, text, generatorUrl);
    }

    public DemoAlert from(String url) {
        return new DemoAlert(labels, summary, url);
    }
}
