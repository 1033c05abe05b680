package dev.tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelSetTest {

    @Test
    void absentLabelReadsAsEmpty() {
        assertThat(LabelSet.of("a", "1").value("b")).isEmpty();
        assertThat(LabelSet.of("a", "1").has("b")).isFalse();
    }

    @Test
    void emptyValuesAreDroppedOnRequest() {
        assertThat(LabelSet.ofNonEmpty(Map.of("a", "", "b", "2"))).isEqualTo(LabelSet.of("b", "2"));
    }

    @Test
    void restrictionKeepsAbsentLabelsAbsent() {
        assertThat(LabelSet.of("a", "1", "b", "2").only(List.of("b", "c"))).isEqualTo(LabelSet.of("b", "2"));
    }

    @Test
    void fewerLabelsComeFirstThenAbsentThenLesserValue() {
        LabelSet one = LabelSet.of("z", "1");
        LabelSet lacksA = LabelSet.of("b", "1", "c", "1");
        LabelSet lesser = LabelSet.of("a", "1", "b", "1");
        LabelSet greater = LabelSet.of("a", "2", "b", "1");
        assertThat(List.of(greater, lesser, lacksA, one).stream().sorted().toList())
                .containsExactly(one, lacksA, lesser, greater);
    }
}
