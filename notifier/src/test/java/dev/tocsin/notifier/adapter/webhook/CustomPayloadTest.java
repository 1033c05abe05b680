package dev.tocsin.notifier.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.GivenPolicy;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.notifier.domain.wire.GoJson;
import dev.tocsin.policy.receiver.WebhookConfig;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CustomPayloadTest {

    private final CustomPayload payload = new CustomPayload(
            new Wording(GroupMessage.of(Given.firstNotification("n"), Given.EXTERNAL_URL), UnaryOperator.identity()));

    private Object configured(String yaml) {
        return Objects.requireNonNull(
                GivenPolicy.settings(WebhookConfig.class, """
                        webhook_configs:
                        - url: http://hook.example
                          payload:
                        """ + yaml.indent(4)).payload());
    }

    @Test
    void fieldsAreFilledInAndWhatLooksLikeAValueBecomesOne() {
        Object configured = configured("""
                text: "{{ .CommonLabels.alertname }} is {{ .Status }}"
                priority: "5"
                urgent: "true"
                tags: ["{{ .RouteLabels.team }}", fixed]
                "{{ .Status }}": 1
                """);

        assertThat(payload.render(configured).map(GoJson::write))
                .contains("{\"text\":\"HighErrorRate is firing\",\"priority\":5,\"urgent\":true,"
                        + "\"tags\":[\"x\",\"fixed\"],\"firing\":1}");
    }

    @Test
    void aTextThatIsAListOrAMapBecomesOneAndWhatALabelHoldsIsNotRendered() {
        Object configured = configured("""
                list: "[1, two, null]"
                map: '{a: "{{ .CommonLabels.severity }}", b: 1.5}'
                none: "{{ .CommonLabels.none }}"
                huge: "1e999"
                channel: "#ops"
                broken: "[1, 2"
                """);

        assertThat(payload.render(configured).map(GoJson::write))
                .contains("{\"list\":[1,\"two\",null],\"map\":{\"a\":\"critical\",\"b\":1.5},\"none\":null,"
                        + "\"huge\":\"1e999\",\"channel\":\"#ops\",\"broken\":\"[1, 2\"}");
    }

    @Test
    void aTemplateThatNeedsMoreThanFieldsMakesNoPayload() {
        assertThat(payload.render(configured("text: '{{ range .Alerts }}x{{ end }}'")))
                .isEmpty();
    }
}
