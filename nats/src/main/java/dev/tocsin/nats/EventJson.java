package dev.tocsin.nats;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.incidents.IncidentChange;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import java.util.List;

/** How the contracts, which know no library, look as JSON. */
final class EventJson {

    private static final List<Class<?>> SEALED = List.of(
            JournalRecord.class,
            Recipient.class,
            DeliveryOutcome.class,
            IncidentChange.class,
            Question.class,
            SilenceAnswer.class);

    private EventJson() {}

    static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("tocsin-events");
        TextType.of(TenantId.class, TenantId::value, TenantId::new).register(module);
        TextType.of(Fingerprint.class, Fingerprint::toString, Fingerprint::parse)
                .register(module);
        TextType.of(GroupKey.class, GroupKey::value, GroupKey::new).register(module);
        TextType.of(PolicyVersion.class, PolicyVersion::value, PolicyVersion::new)
                .register(module);
        TextType.of(NotificationId.class, NotificationId::value, NotificationId::new)
                .register(module);
        TextType.of(IncidentId.class, IncidentId::value, IncidentId::new).register(module);
        module.addSerializer(LabelSet.class, new LabelSetJson.Writer());
        module.addDeserializer(LabelSet.class, new LabelSetJson.Reader());
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(module)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .visibility(
                        com.fasterxml.jackson.annotation.PropertyAccessor.IS_GETTER,
                        com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE)
                .serializationInclusion(JsonInclude.Include.NON_NULL);
        builder.addMixIn(AlertGroup.class, AlertGroupJson.class);
        SEALED.forEach(type -> SealedType.register(builder, type));
        return builder.build();
    }

    /** Nothing is said of alerts left out where none are. */
    private abstract static class AlertGroupJson {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract int truncated();
    }
}
