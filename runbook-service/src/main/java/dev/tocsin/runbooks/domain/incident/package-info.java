/**
 * Incidents: what happens to a group of alerts from its first notification until it is over, and who did what.
 *
 * <p>An incident is its timeline: every change is one {@link dev.tocsin.runbooks.domain.incident.TimelineEntry}, and
 * replaying the entries gives the state. A state offers only the transitions that are legal in it, so that nobody can
 * acknowledge what is resolved: it does not compile.
 *
 * <p>Terms: an incident is <em>open</em> (triggered or acknowledged) or resolved; a group is part of at most one open incident, an incident is about one group or
 * several;
 * a <em>remark</em> may be added in any state, <em>progress</em> only while it is open.
 */
@NullMarked
package dev.tocsin.runbooks.domain.incident;

import org.jspecify.annotations.NullMarked;
