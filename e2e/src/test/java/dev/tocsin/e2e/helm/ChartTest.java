package dev.tocsin.e2e.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartTest {

    private static final List<String> SERVICES =
            List.of("alert-ingest", "notifier", "oncall", "router", "rule-engine", "runbook-service");

    private final Manifests plain = Chart.render(Map.of());
    private final Manifests full = Chart.renderFull();

    Stream<Manifests> bothRenderings() {
        return Stream.of(plain, full);
    }

    @Test
    void strictLintFindsNothingWrong() {
        var result = Chart.lint();

        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("bothRenderings")
    void theSixServicesAreDeployed(Manifests manifests) {
        assertThat(manifests.of(Deployment.class))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(
                        SERVICES.stream().map("shop-tocsin-"::concat).toList());
    }

    @ParameterizedTest
    @MethodSource("bothRenderings")
    void everyPodIsProbedAndKnowsItsResources(Manifests manifests) {
        for (Deployment deployment : manifests.of(Deployment.class)) {
            Container container = container(deployment);
            assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
            assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/live");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        }
    }

    @ParameterizedTest
    @MethodSource("bothRenderings")
    void aPodThatWaitsForNatsIsNotRestartedWithinTheHour(Manifests manifests) {
        for (Deployment deployment : manifests.of(Deployment.class)) {
            Probe start = container(deployment).getStartupProbe();
            assertThat(start.getPeriodSeconds() * start.getFailureThreshold()).isGreaterThanOrEqualTo(3600);
        }
    }

    @ParameterizedTest
    @MethodSource("bothRenderings")
    void noPodHasMoreRightsThanItNeeds(Manifests manifests) {
        for (Deployment deployment : manifests.of(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            var container = container(deployment).getSecurityContext();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(container.getReadOnlyRootFilesystem()).isTrue();
            assertThat(container.getAllowPrivilegeEscalation()).isFalse();
            assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(volume(deployment, "tmp").getEmptyDir()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("bothRenderings")
    void everyMountHasItsVolumeAndEveryVolumeItsMount(Manifests manifests) {
        for (Deployment deployment : manifests.of(Deployment.class)) {
            var volumes = deployment.getSpec().getTemplate().getSpec().getVolumes();
            assertThat(container(deployment).getVolumeMounts())
                    .extracting(mount -> mount.getName())
                    .containsExactlyInAnyOrderElementsOf(
                            volumes.stream().map(Volume::getName).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("bothRenderings")
    void everyServiceSelectsThePodsOfItsDeployment(Manifests manifests) {
        for (String name : SERVICES) {
            var pods = manifests.one(Deployment.class, name).getSpec();
            assertThat(pods.getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(
                            manifests.one(Service.class, name).getSpec().getSelector())
                    .containsAllEntriesOf(pods.getSelector().getMatchLabels());
        }
    }

    @ParameterizedTest
    @MethodSource("bothRenderings")
    void everyConfigMapThatIsMountedAndNotYoursIsRendered(Manifests manifests) {
        List<String> rendered = manifests.of(ConfigMap.class).stream()
                .map(map -> map.getMetadata().getName())
                .toList();

        assertThat(manifests.of(Deployment.class).stream()
                        .flatMap(deployment -> deployment.getSpec().getTemplate().getSpec().getVolumes().stream())
                        .map(Volume::getConfigMap)
                        .filter(Objects::nonNull)
                        .map(source -> source.getName())
                        .filter(name -> !name.equals("our-runbooks")))
                .isSubsetOf(rendered);
    }

    @ParameterizedTest
    @MethodSource("bothRenderings")
    void secretsAreReferredToAndNeverWrittenOut(Manifests manifests) {
        assertThat(manifests.yaml()).doesNotContain("kind: Secret\n");
        for (Deployment deployment : manifests.of(Deployment.class)) {
            assertThat(container(deployment).getEnv())
                    .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|TOKEN|KEY|SECRET|PROXY).*"))
                    .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
        }
        for (ConfigMap map : manifests.of(ConfigMap.class)) {
            assertThat(String.join("\n", map.getData().values())).doesNotContainPattern("(?im)(password|token)=");
        }
    }

    @Test
    void thePasswordAndTheTokenComeFromTheSecretsThatValuesName() {
        List<EnvVar> environment =
                container(full.one(Deployment.class, "notifier")).getEnv();

        assertThat(environment)
                .filteredOn(variable -> variable.getName().startsWith("QUARKUS_"))
                .extracting(
                        EnvVar::getName,
                        variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .containsExactly(
                        tuple("QUARKUS_MESSAGING_NATS_CONNECTION_TOKEN", "nats-token"),
                        tuple("QUARKUS_DATASOURCE_PASSWORD", "tocsin-app"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "alert-ingest, false, accepts alerts without PostgreSQL",
        "rule-engine, false, decides without PostgreSQL",
        "router, false, routes without PostgreSQL",
        "notifier, true, keeps the ledger",
        "runbook-service, true, keeps incidents",
        "oncall, true, keeps people and schedules",
    })
    void onlyThoseThatKeepSomethingKnowTheDatabase(String service, boolean knows, String reason) {
        assertThat(properties(plain, service).contains("quarkus.datasource.jdbc.url=jdbc:postgresql://postgresql:5432"))
                .as(reason)
                .isEqualTo(knows);
    }

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "/, alert-ingest",
        "/api/v2, alert-ingest",
        "/webhooks, alert-ingest",
        "/-, alert-ingest",
        "/health, alert-ingest",
        "/alertmanager, alert-ingest",
        "/sign-in, alert-ingest",
        "/policy, router",
        "/deliveries, notifier",
        "/api/deliveries, notifier",
        "/incidents, runbook-service",
        "/api/incidents, runbook-service",
        "/runbooks, runbook-service",
        "/oncall, oncall",
        "/api/oncall, oncall",
    })
    void theIngressLeadsEachPathToItsOwner(String path, String owner) {
        List<HTTPIngressPath> paths = full.of(Ingress.class)
                .getFirst()
                .getSpec()
                .getRules()
                .getFirst()
                .getHttp()
                .getPaths();

        assertThat(paths)
                .filteredOn(rule -> rule.getPath().equals(path))
                .extracting(rule -> rule.getBackend().getService().getName())
                .containsExactly("shop-tocsin-" + owner);
    }

    @Test
    void metricsAndProbesAreNotLedInFromOutside() {
        assertThat(full.of(Ingress.class)
                        .getFirst()
                        .getSpec()
                        .getRules()
                        .getFirst()
                        .getHttp()
                        .getPaths())
                .noneMatch(rule -> rule.getPath().startsWith("/q"))
                .noneMatch(
                        rule -> rule.getPath().equals("/") && rule.getPathType().equals("Prefix"));
    }

    @Test
    void onlyTheNotifierMayReachTheInternet() {
        for (NetworkPolicy policy : full.of(NetworkPolicy.class)) {
            boolean https = policy.getSpec().getEgress().stream()
                    .flatMap(rule -> rule.getPorts().stream())
                    .anyMatch(port -> Objects.equals(port.getPort().getIntVal(), 443));
            assertThat(https)
                    .as(policy.getMetadata().getName())
                    .isEqualTo(policy.getMetadata().getName().endsWith("notifier"));
        }
        assertThat(full.of(NetworkPolicy.class)).hasSize(SERVICES.size());
    }

    @Test
    void aDrainMayNotTakeEveryPodOfAServiceThatHasSeveral() {
        assertThat(full.of(PodDisruptionBudget.class))
                .extracting(budget -> budget.getMetadata().getName())
                .containsExactlyInAnyOrder("shop-tocsin-alert-ingest", "shop-tocsin-rule-engine");
    }

    @Test
    void metricsAreReadFromEveryService() {
        ServiceMonitor monitor = full.of(ServiceMonitor.class).getFirst();

        assertThat(monitor.getSpec().getEndpoints().getFirst().getPath()).isEqualTo("/q/metrics");
        for (Service service : full.of(Service.class)) {
            assertThat(service.getMetadata().getLabels())
                    .containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels());
        }
    }

    @Test
    void whatIsOffByDefaultIsNotRendered() {
        assertThat(plain.all())
                .noneMatch(Ingress.class::isInstance)
                .noneMatch(NetworkPolicy.class::isInstance)
                .noneMatch(PodDisruptionBudget.class::isInstance)
                .noneMatch(ServiceMonitor.class::isInstance);
    }

    @Test
    void aServicesOwnSettingWinsOverTheDefaultAndKeepsTheRest() {
        assertThat(properties(full, "rule-engine"))
                .contains("quarkus.log.level=TRACE")
                .contains("quarkus.http.limits.max-body-size=32M");
        assertThat(properties(full, "router")).contains("quarkus.log.level=DEBUG");
    }

    @Test
    void aSendersTokenIsAFileOfTheFrontDoorAlone() {
        assertThat(properties(full, "alert-ingest"))
                .contains("tocsin.ingest.senders.loki.token-file=/etc/tocsin/senders/loki")
                .contains("tocsin.ingest.senders.loki.tenants=*")
                .contains("tocsin.ingest.senders.prometheus.tenants=default");
        assertThat(volume(full.one(Deployment.class, "alert-ingest"), "senders")
                        .getProjected()
                        .getSources())
                .extracting(source -> source.getSecret().getItems().getFirst().getPath())
                .containsExactly("loki", "prometheus");
        assertThat(properties(full, "router")).doesNotContain("senders");
    }

    @Test
    void theScheduleIsReadFromYourConfigMapIfItHasOne() {
        String key = "tocsin.oncall.schedule-file=/etc/tocsin/policy/";
        assertThat(properties(full, "oncall")).contains(key + "oncall.yml");
        assertThat(properties(plain, "oncall")).doesNotContain(key);
        assertThat(properties(
                        Chart.render(Map.of("policy.existingConfigMap", "ours", "policy.oncallEntry", "people.yml")),
                        "oncall"))
                .contains(key + "people.yml");
        assertThat(properties(Chart.render(Map.of("policy.existingConfigMap", "ours")), "oncall"))
                .doesNotContain(key);
    }

    @Test
    void streamsHaveAsManyCopiesAsValuesSay() {
        assertThat(properties(full, "alert-ingest")).contains("quarkus.messaging.nats.streams.ALERTS.replicas=3");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "nats.replicas, 2, an even number has no majority",
        "publicUrl, tocsin.example.com, a link needs its scheme",
        "nats.servers, nats:4222, an address needs its scheme",
        "postgresql.pasword, secret, a key that is misspelt is not passed over",
    })
    void valuesThatCannotWorkAreRefused(String key, String value, String reason) {
        assertThatThrownBy(() -> Chart.render(Map.of(key, value))).as(reason).hasMessageContaining("values");
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    private static Volume volume(Deployment deployment, String name) {
        return deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
                .filter(volume -> volume.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Probe probe) {
        HTTPGetAction action = probe.getHttpGet();
        assertThat(action.getPort().getStrVal()).isEqualTo("http");
        return action.getPath();
    }

    private static String properties(Manifests manifests, String service) {
        return manifests.one(ConfigMap.class, service).getData().get("application.properties");
    }
}
