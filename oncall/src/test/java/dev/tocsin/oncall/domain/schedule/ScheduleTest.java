package dev.tocsin.oncall.domain.schedule;

import static dev.tocsin.oncall.domain.schedule.Schedules.daily;
import static dev.tocsin.oncall.domain.schedule.Schedules.interval;
import static dev.tocsin.oncall.domain.schedule.Schedules.lines;
import static dev.tocsin.oncall.domain.schedule.Schedules.override;
import static dev.tocsin.oncall.domain.schedule.Schedules.people;
import static dev.tocsin.oncall.domain.schedule.Schedules.schedule;
import static dev.tocsin.oncall.domain.schedule.Schedules.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Rotation WEEKLY = weekly(DayOfWeek.MONDAY, "09:00", "2026-03-01", "ana", "bo", "cy");

    @Test
    void weeklyRotationKeepsItsLocalTimeWhenClocksChange() {
        Schedule schedule = schedule("Europe/Berlin", WEEKLY);

        assertThat(lines(schedule, interval("2026-03-16T08:00:00Z", "2026-04-06T07:00:00Z")))
                .containsExactly(
                        "cy 2026-03-16T09:00+01:00", "ana 2026-03-23T09:00+01:00", "bo 2026-03-30T09:00+02:00");
    }

    @Test
    void rotationBeginsOnTheFirstHandoffOnOrAfterItsStartAndTheTimeBeforeIsANamedGap() {
        Schedule schedule = schedule("Europe/Berlin", WEEKLY);

        assertThat(lines(schedule, interval("2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z")))
                .containsExactly("NOT_STARTED 2026-03-01T01:00+01:00", "ana 2026-03-02T09:00+01:00");
    }

    @Test
    void fortnightlyRotationHandsOverEverySecondWeek() {
        Rotation fortnightly = new Rotation(
                people("ana", "bo"),
                new Cadence.Weekly(2, DayOfWeek.MONDAY, LocalTime.of(9, 0)),
                java.time.LocalDate.parse("2026-06-01"));

        assertThat(lines(schedule("UTC", fortnightly), interval("2026-06-01T09:00:00Z", "2026-06-30T09:00:00Z")))
                .containsExactly("ana 2026-06-01T09:00Z", "bo 2026-06-15T09:00Z", "ana 2026-06-29T09:00Z");
    }

    @Test
    void nobodyGetsAShiftWithoutTimeWhenADayIsLeftOut() {
        // Samoa went from 29 to 31 December 2011; the handoffs of 30 and 31 at midnight are one moment.
        Schedule schedule = schedule("Pacific/Apia", daily("00:00", "2011-12-29", "ana", "bo", "cy"));

        assertThat(lines(schedule, interval("2011-12-29T10:00:00Z", "2012-01-01T00:00:00Z")))
                .containsExactly(
                        "ana 2011-12-29T00:00-10:00", "cy 2011-12-31T00:00+14:00", "ana 2012-01-01T00:00+14:00");
    }

    @Test
    void overrideHidesTheRotationForItsTime() {
        Schedule schedule = schedule("UTC", WEEKLY, override("cy", "2026-03-04T18:00:00Z", "2026-03-05T08:00:00Z"));

        assertThat(lines(schedule, interval("2026-03-04T00:00:00Z", "2026-03-06T00:00:00Z")))
                .containsExactly("ana 2026-03-04T00:00Z", "cy 2026-03-04T18:00Z", "ana 2026-03-05T08:00Z");
    }

    @Test
    void overrideFillsAGap() {
        Schedule schedule = schedule("UTC", WEEKLY, override("cy", "2026-03-01T12:00:00Z", "2026-03-02T09:00:00Z"));

        assertThat(lines(schedule, interval("2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z")))
                .containsExactly("NOT_STARTED 2026-03-01T00:00Z", "cy 2026-03-01T12:00Z", "ana 2026-03-02T09:00Z");
    }

    @Test
    void higherLayerHidesALowerOneOnceItHasBegun() {
        Schedule schedule = new Schedule(
                new ScheduleName("primary"),
                ZoneId.of("UTC"),
                List.of(new Layer("everybody", WEEKLY), new Layer("hypercare", daily("08:00", "2026-03-06", "dee"))),
                List.of());

        assertThat(lines(schedule, interval("2026-03-05T00:00:00Z", "2026-03-07T00:00:00Z")))
                .containsExactly("ana 2026-03-05T00:00Z", "dee 2026-03-06T08:00Z");
    }

    @Test
    void currentShiftIsToldWholeWithTheOneAfterIt() {
        Schedule.OnCall onCall = schedule("UTC", WEEKLY).at(Instant.parse("2026-03-12T12:00:00Z"));

        assertThat(onCall.current().onCall()).contains(new PersonId("bo"));
        assertThat(onCall.current().interval()).isEqualTo(interval("2026-03-09T09:00:00Z", "2026-03-16T09:00:00Z"));
        assertThat(onCall.next().onCall()).contains(new PersonId("cy"));
    }

    @Test
    void beforeTheStartNobodyIsOnCallAndTheFirstIsNext() {
        Schedule.OnCall onCall = schedule("UTC", WEEKLY).at(Instant.parse("2025-01-01T00:00:00Z"));

        assertThat(onCall.current()).isInstanceOf(Slot.Gap.class);
        assertThat(onCall.current().interval().to()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(onCall.next().onCall()).contains(new PersonId("ana"));
    }

    @Test
    void callOrderBeginsWithWhoeverIsOnCallAndFollowsTheRotation() {
        assertThat(schedule("UTC", WEEKLY).callOrder(Instant.parse("2026-03-12T12:00:00Z")))
                .isEqualTo(people("bo", "cy", "ana"));
    }

    @Test
    void whoIsRelievedByAnOverrideIsCalledLast() {
        Schedule schedule = schedule("UTC", WEEKLY, override("ana", "2026-03-12T00:00:00Z", "2026-03-13T00:00:00Z"));

        assertThat(schedule.callOrder(Instant.parse("2026-03-12T12:00:00Z"))).isEqualTo(people("ana", "cy", "bo"));
    }

    @Test
    void beforeTheStartTheRotationIsCalledInItsOrder() {
        assertThat(schedule("UTC", WEEKLY).callOrder(Instant.parse("2026-01-01T00:00:00Z")))
                .isEqualTo(people("ana", "bo", "cy"));
    }

    @Test
    void somebodyWithTwoTurnsIsCalledOnceARound() {
        Rotation twice = weekly(DayOfWeek.MONDAY, "09:00", "2026-03-01", "ana", "bo", "ana", "cy");

        assertThat(schedule("UTC", twice).callOrder(Instant.parse("2026-03-03T00:00:00Z")))
                .isEqualTo(people("ana", "bo", "cy"));
    }
}
