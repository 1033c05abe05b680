package dev.tocsin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.ingest.adapter.http.body.AlertsBody;
import dev.tocsin.ingest.domain.posted.AlertDraft;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BenchAlertsTest {

    /** As {@code post.lua} prints the alert of this number. */
    private static final String AS_THE_SCRIPT_HAS_IT =
            "{\"labels\":{\"alertname\":\"Alert06\",\"tenant\":\"t045\",\"service\":\"svc-1636\",\"cluster\":\"c00\","
                    + "\"region\":\"eu-0\",\"instance\":\"10.1.226.64:9100\",\"job\":\"node\",\"severity\":\"info\","
                    + "\"team\":\"team0\",\"pod\":\"pod-123456\"},\"annotations\":{\"summary\":\"synthetic alert 123456\","
                    + "\"description\":\"value is above threshold for ten minutes\"},"
                    + "\"generatorURL\":\"http://127.0.0.1/graph?g0.expr=up\"}";

    @Test
    void alertIsTheOneOfTheLoadScript() {
        assertThat(BenchAlerts.alert(123_456)).isEqualTo(AS_THE_SCRIPT_HAS_IT);
    }

    @Test
    void firstThousandAlertsBeginAThousandGroups() throws Exception {
        List<LabelSet> first = labels(0, BenchAlerts.GROUPS);

        assertThat(first.stream().map(BenchAlertsTest::group).collect(Collectors.toSet()))
                .hasSize(BenchAlerts.GROUPS);
        assertThat(labels(BenchAlerts.GROUPS, 2 * BenchAlerts.GROUPS))
                .extracting(BenchAlertsTest::group)
                .isSubsetOf(first.stream().map(BenchAlertsTest::group).toList());
    }

    @Test
    void beginnerIsTheFirstAlertOfItsGroup() throws Exception {
        List<LabelSet> first = labels(0, BenchAlerts.GROUPS);

        for (int i = 0; i < first.size(); i++) {
            LabelSet labels = first.get(i);
            assertThat(BenchAlerts.beginner(labels.value("alertname"), labels.value("tenant")))
                    .isEqualTo(i);
        }
    }

    private static List<LabelSet> labels(int from, int to) throws Exception {
        return AlertsBody.read(BenchAlerts.body(from, to).getBytes(StandardCharsets.UTF_8)).stream()
                .map(AlertDraft::labels)
                .toList();
    }

    private static String group(LabelSet labels) {
        return labels.value("alertname") + labels.value("tenant");
    }
}
