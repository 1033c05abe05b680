package dev.tocsin.runbooks.adapter.http;

import static dev.tocsin.contracts.NotifyReason.FIRST_NOTIFICATION;
import static dev.tocsin.runbooks.Groups.T0;
import static dev.tocsin.runbooks.Groups.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels, annotations, notes and addresses that try to run something in the reader's browser. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@QuarkusTestResource(PostgresResource.class)
class HostileTextTest {

    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{7*7}";

    @Inject
    Streams streams;

    @Test
    void whatSendersWriteIsShownAndNothingMore() {
        Browser eve = Browser.of("Eve" + SCRIPT.substring(0, 30));
        LabelSet labels = LabelSet.of("alertname", SCRIPT + "\0", SCRIPT, SCRIPT, "severity", SCRIPT + "\0");
        LabelSet annotations = LabelSet.of("summary", SCRIPT, "runbook_url", "javascript:alert(1)", "x", SCRIPT);
        NotifiedAlert alert = new NotifiedAlert(labels, annotations, T0, null, "javascript:alert(2)");
        AlertGroup group = new AlertGroup(SCRIPT, new GroupKey("hostile\0"), labels, LabelSet.EMPTY, List.of(alert));
        streams.tell(news("hostile-1", FIRST_NOTIFICATION, T0, group));
        String byGroup = "/incidents/by-group/" + new GroupKey("hostile\0").hash();
        Await.until("the incident is there", () -> eve.get(byGroup).statusCode() == 303);
        String address = eve.get(byGroup).header("Location");
        String page = address.substring(address.indexOf("/incidents"));
        eve.press(page, page + "/notes", "text", SCRIPT).then().statusCode(303);

        for (String path : List.of(page, "/incidents?show=all", "/runbooks/" + "%3Cscript%3E", "/incidents")) {
            Response answer = eve.get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 404);
            assertThat(answer.asString())
                    .as(path)
                    .doesNotContain("<script>alert", "<img", "href=\"javascript")
                    .doesNotContainPattern("<[a-z]+ [^>]*onerror");
        }
        eve.get(page)
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(containsString("{7*7}"))
                .header("Content-Security-Policy", containsString("script-src 'self'"));
    }
}
