package dev.tocsin.nats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.incidents.IncidentChange;
import dev.tocsin.contracts.v1.incidents.IncidentChanged;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.contracts.v1.oncall.OnCallNow;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.contracts.v1.questions.SilenceView;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A released form of an event, as a file beside the event's class: {@code contracts/src/main/resources}.
 *
 * @param type what the file is read as
 * @param path of the file on the classpath
 */
record Golden(Class<?> type, String path) {

    /** Every message on a stream, every entry of a bucket that several services share, every question and answer. */
    static List<Golden> all() {
        return Stream.of(
                        one(AlertsAccepted.class),
                        one(Decision.class),
                        kinds(JournalRecord.class, JournalRecord.class, ""),
                        kinds(Notification.class, Recipient.class, "notification-"),
                        kinds(DeliveryReported.class, DeliveryOutcome.class, "delivery-reported-"),
                        one(GroupEscalated.class),
                        kinds(IncidentChanged.class, IncidentChange.class, "incident-changed-"),
                        one(OnCallNow.class),
                        kinds(Question.class, Question.class, "question-"),
                        one(AlertView.class),
                        one(GroupView.class),
                        one(SilenceView.class),
                        kinds(SilenceAnswer.class, SilenceAnswer.class, "silence-answer-"),
                        one(PolicyDocument.class))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Golden> one(Class<?> type) {
        return List.of(of(type, SealedType.kebab(type.getSimpleName())));
    }

    /** A file for each kind of the sealed type that the message is, or holds. */
    private static List<Golden> kinds(Class<?> type, Class<?> sealed, String prefix) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(kind -> of(type, prefix + SealedType.kebab(kind.getSimpleName())))
                .toList();
    }

    private static Golden of(Class<?> type, String name) {
        return new Golden(type, "/" + type.getPackageName().replace('.', '/') + "/" + name + ".json");
    }

    JsonNode json() throws IOException {
        return json(path);
    }

    static JsonNode json(String path) throws IOException {
        try (InputStream file = Golden.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError("no golden file " + path + "; write one that sets every optional property");
            }
            return EventJson.mapper().readTree(file);
        }
    }

    @Override
    public String toString() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
