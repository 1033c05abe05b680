package dev.tocsin.testkit.sample.layers.app;

class PlanShifts {
    dev.tocsin.testkit.sample.layers.adapter.http.ShiftPage page;
}
