package dev.tocsin.oncall.domain.schedule;

/**
 * One rotation of a schedule.
 *
 * @param name tells a schedule's layers apart on pages
 */
public record Layer(String name, Rotation rotation) {}
