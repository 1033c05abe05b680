package dev.tocsin.bench.scenario;

import dev.tocsin.bench.contender.Contender;
import dev.tocsin.bench.load.AlertsApi;
import dev.tocsin.bench.load.Sink;
import dev.tocsin.bench.load.Wrk;

/** One running contender, and what is needed to measure it. */
record Stage(Contender contender, AlertsApi api, Sink sink, Wrk wrk, Scale scale) {}
