package dev.tocsin.fakes.pagerduty;

/** Where an alert of PagerDuty's stands, by the events that it received. */
public enum AlertState {
    TRIGGERED,
    ACKNOWLEDGED,
    RESOLVED
}
