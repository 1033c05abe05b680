package dev.tocsin.testkit.sample.layers.domain;

public class Shift {}
