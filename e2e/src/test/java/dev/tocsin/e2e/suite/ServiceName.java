package dev.tocsin.e2e.suite;

/** The services, by the names of their modules. */
public enum ServiceName {
    ALERT_INGEST("alert-ingest"),
    RULE_ENGINE("rule-engine"),
    ROUTER("router"),
    NOTIFIER("notifier"),
    RUNBOOK_SERVICE("runbook-service"),
    ONCALL("oncall");

    private final String module;

    ServiceName(String module) {
        this.module = module;
    }

    String module() {
        return module;
    }
}
