package dev.tocsin.testkit.sample.names;

class AlertManager {}
