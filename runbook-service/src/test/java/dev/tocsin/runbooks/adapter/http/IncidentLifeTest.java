package dev.tocsin.runbooks.adapter.http;

import static dev.tocsin.contracts.NotifyReason.ALL_RESOLVED;
import static dev.tocsin.contracts.NotifyReason.FIRST_NOTIFICATION;
import static dev.tocsin.contracts.NotifyReason.NEW_ALERTS;
import static dev.tocsin.runbooks.Groups.POLICY;
import static dev.tocsin.runbooks.Groups.T0;
import static dev.tocsin.runbooks.Groups.group;
import static dev.tocsin.runbooks.Groups.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.incidents.IncidentChange;
import dev.tocsin.contracts.v1.incidents.IncidentChanged;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.PostgresResource;
import dev.tocsin.testkit.servers.PostgresUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident from the stream to the page and back, on real NATS and PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@QuarkusTestResource(PostgresResource.class)
class IncidentLifeTest {

    @Inject
    Streams streams;

    PostgresUnderTest postgres;

    private Browser ada;

    @BeforeEach
    void signIn() {
        ada = Browser.of("Ada");
    }

    @Test
    void aFiringGroupOpensOneIncidentHoweverOftenItIsTold() {
        streams.tell(news("open-1", FIRST_NOTIFICATION, T0, group("one", "HighErrorRate")));
        streams.tell(news("open-1", FIRST_NOTIFICATION, T0, group("one", "HighErrorRate")));
        streams.tell(news("open-2", NEW_ALERTS, T0.plusSeconds(1), group("one", "HighErrorRate", "NodeDown")));
        String page = pageOf("one");

        Await.untilAsserted(() -> assertThat(ada.get(page).asString()).contains("1 alert joined: 2 firing"));
        Await.untilAsserted(() -> assertThat(told("one"))
                .extracting(IncidentChanged::change)
                .containsExactly(
                        new IncidentChange.Opened("HighErrorRate · checkout", "critical"),
                        new IncidentChange.Changed("1 alert joined: 2 firing")));
    }

    @Test
    void anIncidentIsTakenOnItsPageAndResolvesWithItsGroup() {
        streams.tell(news("life-1", FIRST_NOTIFICATION, T0, group("life", "HighErrorRate")));
        String page = pageOf("life");

        ada.press(page, page + "/acknowledge", "x", "").then().statusCode(303).header("Location", endsWith(page));
        Browser.of("Ben")
                .press(page, page + "/acknowledge", "x", "")
                .then()
                .header("Location", endsWith("?unchanged=already_acknowledged"));
        ada.press(page, page + "/notes", "text", "It was\nthe deploy").then().statusCode(303);
        streams.tell(news("life-2", ALL_RESOLVED, T0.plusSeconds(90), group("life", "-HighErrorRate")));

        Await.untilAsserted(() -> assertThat(told("life"))
                .extracting(IncidentChanged::change)
                .containsExactly(
                        new IncidentChange.Opened("HighErrorRate · checkout", "critical"),
                        new IncidentChange.Acknowledged("Ada"),
                        new IncidentChange.Noted("Ada", "It was\nthe deploy"),
                        new IncidentChange.Resolved("its alerts")));
        assertThat(told("life")).extracting(IncidentChanged::sequence).containsExactly(1L, 2L, 3L, 4L);
        ada.get(page)
                .then()
                .body(containsString("taken by <span class=\"strong\">Ada</span>"))
                .body(containsString("lasted 1 min"));
        ada.get(page + "?unchanged=already_resolved").then().body(containsString("It had already been resolved."));
    }

    @Test
    void anAlertInTwoGroupsIsOneIncidentUntilBothAreOver() {
        IncidentChange opened = new IncidentChange.Opened("Outage and Lag · checkout", "critical");
        IncidentChange taken = new IncidentChange.Acknowledged("Ada");
        streams.tell(news("sp-1", FIRST_NOTIFICATION, T0, group("shared/page", "Outage", "Lag")));
        String path = pageOf("shared/page");
        ada.press(path, path + "/acknowledge", "x", "").then().statusCode(303);
        streams.tell(news("sc-1", FIRST_NOTIFICATION, T0.plusSeconds(1), group("shared/chat", "Outage")));
        streams.tell(news("sc-1", FIRST_NOTIFICATION, T0.plusSeconds(1), group("shared/chat", "Outage")));

        assertThat(pageOf("shared/chat")).isEqualTo(path);
        Await.untilAsserted(() -> assertThat(changes("shared/chat")).containsExactly(opened, taken));

        streams.tell(news("sp-2", ALL_RESOLVED, T0.plusSeconds(60), group("shared/page", "-Outage", "-Lag")));
        IncidentChange left = new IncidentChange.Changed("1 alert resolved: 1 firing");
        Await.untilAsserted(() -> assertThat(changes("shared/page")).endsWith(taken, left));
        streams.tell(news("sp-3", FIRST_NOTIFICATION, T0.plusSeconds(90), group("shared/page", "Outage", "Lag")));
        Await.untilAsserted(() -> assertThat(changes("shared/page"))
                .as("it fires anew in the incident that the other group kept open")
                .endsWith(left, opened, taken, new IncidentChange.Changed("1 alert joined: 2 firing")));

        streams.tell(news("sc-2", ALL_RESOLVED, T0.plusSeconds(180), group("shared/chat", "-Outage")));
        streams.tell(news("sp-4", ALL_RESOLVED, T0.plusSeconds(200), group("shared/page", "-Outage", "-Lag")));
        for (String group : List.of("shared/page", "shared/chat")) {
            Await.untilAsserted(() -> assertThat(changes(group)).endsWith(new IncidentChange.Resolved("its alerts")));
        }
        assertThat(ada.get(path).asString()).contains("the same alerts are told to team-db as well");
    }

    private List<IncidentChange> changes(String group) {
        return told(group).stream().map(IncidentChanged::change).toList();
    }

    @Test
    void aGroupWithAnAlertThatNoIncidentHasOpensItsOwn() {
        streams.tell(news("own-1", FIRST_NOTIFICATION, T0, group("own/one", "OwnOutage")));
        String path = pageOf("own/one");

        streams.tell(news("own-2", FIRST_NOTIFICATION, T0, group("own/two", "OwnOutage", "AnotherOutage")));

        assertThat(pageOf("own/two")).isNotEqualTo(path);
    }

    @Test
    void whoWasToldIsOnTheTimelineEvenIfTheIncidentCameLater() {
        GroupKey key = new GroupKey("early");
        streams.tell(delivered("n-1", key, new Recipient.Configured(POLICY, new Integration("team-db", "slack", 0))));
        streams.tell(delivered("n-2", key, new Recipient.Person(POLICY, "Grace", "g@example.org", "platform", 1)));
        streams.tell(news("early-1", FIRST_NOTIFICATION, T0, group("early", "HighErrorRate")));
        String page = pageOf("early");
        streams.tell(delivered("n-3", key, new Recipient.Person(POLICY, "Linus", "l@example.org", "platform", 2)));

        Await.untilAsserted(() -> assertThat(ada.get(page).asString())
                .contains("team-db/slack</span> was told", "Grace</span> was paged", "Linus</span> was paged"));
        Await.untilAsserted(() -> assertThat(told("early"))
                .extracting(IncidentChanged::change)
                .contains(new IncidentChange.Escalated("Grace", 1), new IncidentChange.Escalated("Linus", 2)));
    }

    @Test
    void aStepOfTheRunbookIsTickedByName() {
        streams.tell(news("step-1", FIRST_NOTIFICATION, T0, group("step", "HighErrorRate")));
        String page = pageOf("step");

        ada.press(page, page + "/steps", "tick", 1).then().statusCode(303).header("Location", endsWith(page));
        ada.press(page, page + "/steps", "tick", 99).then().header("Location", endsWith("no_such_step"));

        ada.get(page)
                .then()
                .body(containsString("1 of 6 steps"))
                .body(containsString("<span class=\"ticked-by\">Ada"))
                .body(containsString("finished a step"));
        ada.press(page, page + "/steps", "untick", 1).then().statusCode(303);
        ada.get(page).then().body(containsString("0 of 6 steps"));
    }

    @Test
    void aLinkThatIsFasterThanItsIncidentWaitsForIt() {
        String hash = new GroupKey("not yet").hash();

        ada.get("/incidents/by-group/" + hash)
                .then()
                .statusCode(404)
                .header("Refresh", "2; url=/incidents/by-group/" + hash + "?look=2");
        ada.get("/incidents/by-group/" + hash + "?look=10")
                .then()
                .statusCode(404)
                .header("Refresh", equalTo(null))
                .body(containsString("This group has no incident"));
    }

    @Test
    void aMailsLinkLeadsThroughSignInToTheIncident() {
        String path = "/incidents/by-group/" + new GroupKey("mail").hash();

        Browser.stranger()
                .get(path)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?next=" + path.replace("/", "%2F")));
    }

    @Test
    void programsReadIncidentsAsJson() {
        streams.tell(news("api-1", FIRST_NOTIFICATION, T0, group("api", "HighErrorRate")));
        pageOf("api");

        Browser.stranger()
                .get("/api/incidents?state=all")
                .then()
                .statusCode(200)
                .body("find { it.groupKey == 'api' }.state", equalTo("triggered"))
                .body("find { it.groupKey == 'api' }.severity", equalTo("critical"))
                .body("find { it.groupKey == 'api' }.openedAt", equalTo("2026-11-21T03:14:00Z"));
    }

    @Test
    void anUnreadableMessageDoesNotHoldUpTheNext() {
        streams.publish("tocsin.v1.escalations", "{not json".getBytes());
        streams.tell(news("next-1", FIRST_NOTIFICATION, T0, group("next", "HighErrorRate")));

        assertThat(pageOf("next")).startsWith("/incidents/");
    }

    @Test
    void whatHappensWhilePostgresIsAwayIsCaughtUp() {
        streams.tell(news("away-1", FIRST_NOTIFICATION, T0, group("away", "HighErrorRate")));
        String page = pageOf("away");
        postgres.kill();
        try {
            ada.get(page).then().statusCode(503).body(containsString("PostgreSQL does not answer"));
            streams.tell(news("away-2", ALL_RESOLVED, T0.plusSeconds(60), group("away", "-HighErrorRate")));
        } finally {
            postgres.restart();
        }

        Await.untilAsserted(Duration.ofSeconds(60), () -> assertThat(told("away"))
                .extracting(IncidentChanged::change)
                .contains(new IncidentChange.Resolved("its alerts")));
    }

    private static DeliveryReported delivered(String id, GroupKey group, Recipient recipient) {
        return new DeliveryReported(
                new NotificationId(id),
                TenantId.DEFAULT,
                recipient,
                new GroupId("{}/0", group),
                "conversation",
                FIRST_NOTIFICATION,
                1,
                T0.plusSeconds(1),
                T0.plusSeconds(2),
                false,
                new DeliveryOutcome.Delivered("id"));
    }

    private List<IncidentChanged> told(String group) {
        return streams.incidents().stream()
                .filter(event -> event.group().value().equals(group))
                .toList();
    }

    /** The path of the newest incident of a group, once it is there. */
    private String pageOf(String group) {
        return Await.present("group " + group + " has an incident", Await.PATIENCE, () -> {
            String location =
                    ada.get("/incidents/by-group/" + new GroupKey(group).hash()).header("Location");
            return Optional.ofNullable(location).map(address -> address.substring(address.indexOf("/incidents")));
        });
    }
}
