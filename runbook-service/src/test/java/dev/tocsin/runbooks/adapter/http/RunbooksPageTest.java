package dev.tocsin.runbooks.adapter.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@QuarkusTestResource(PostgresResource.class)
class RunbooksPageTest {

    private Browser ada;

    @BeforeEach
    void signIn() {
        ada = Browser.of("Ada");
    }

    @Test
    void theListNamesEachRunbookAndItsAlerts() {
        ada.get("/runbooks")
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"/runbooks/IngressDown\">The ingress does not answer</a>"))
                .body(containsString("alertname=~&quot;IngressDown|LoadBalancerDown|EdgeDown&quot;"));
    }

    @Test
    void aRunbookIsShownByItsNameAndByItsAlertsName() {
        ada.get("/runbooks/IngressDown").then().statusCode(200).body(containsString("<h2>Which is it?</h2>"));
        ada.get("/runbooks/LoadBalancerDown")
                .then()
                .statusCode(200)
                .body(containsString("The ingress does not answer"));
    }

    @Test
    void aMissingRunbookSaysHowToAddOne() {
        ada.get("/runbooks/Unheard")
                .then()
                .statusCode(404)
                .body(containsString("There is no runbook for Unheard"))
                .body(containsString("tocsin.runbooks.directory"));
        ada.get("/runbooks/docs/runbooks/IngressDown.md").then().statusCode(200);
        ada.get("/runbooks/..%2f..%2fetc%2fpasswd").then().statusCode(404).body(not(containsString("root:")));
    }

    @Test
    void aStrangerSeesNoRunbook() {
        Browser.stranger().get("/runbooks/IngressDown").then().statusCode(303);
    }
}
