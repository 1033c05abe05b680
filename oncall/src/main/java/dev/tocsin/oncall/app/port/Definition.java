package dev.tocsin.oncall.app.port;

import dev.tocsin.oncall.domain.schedule.Roster;
import java.time.Instant;

/**
 * People and schedules as they were defined.
 *
 * @param version names the source by its content
 * @param source the text it was read from
 * @param definedAt when it came into force; of two, the later is in force
 */
public record Definition(String version, String source, Instant definedAt, Roster roster) {}
