package dev.tocsin.ingest.adapter.http.view;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.v1.questions.SilenceView;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** {@code gettableSilence}. */
public final class SilenceJson {

    private SilenceJson() {}

    public static byte[] silences(List<SilenceView> silences) {
        return Json.list(silences, SilenceJson::write);
    }

    public static byte[] silence(SilenceView silence) {
        return Json.bytes(silence, SilenceJson::write);
    }

    public static byte[] id(String id) {
        return Json.bytes(id, (json, value) -> json.object(() -> json.text("silenceID", value)));
    }

    private static void write(Json json, SilenceView view) throws IOException {
        Silence silence = view.silence();
        json.object(() -> {
            json.text("id", silence.id());
            json.object("status", () -> json.text("state", view.state().name().toLowerCase(Locale.ROOT)));
            json.time("updatedAt", silence.updatedAt());
            json.texts("annotations", silence.annotations());
            json.text("comment", silence.comment());
            json.text("createdBy", silence.createdBy());
            json.time("endsAt", silence.endsAt());
            json.array("matchers", silence.matchers(), SilenceJson::write);
            json.time("startsAt", silence.startsAt());
        });
    }

    private static void write(Json json, LabelMatcher matcher) throws IOException {
        json.object(() -> {
            json.flag("isEqual", matcher.operator().isPositive());
            json.flag("isRegex", matcher.operator().isRegex());
            json.text("name", matcher.name());
            json.text("value", matcher.value());
        });
    }
}
