package dev.tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LabelSetBuilderTest {

    private final LabelSetBuilder builder = new LabelSetBuilder();

    @Property
    void buildsWhatAMapWouldWhateverTheOrder(@ForAll List<@AlphaChars @StringLength(max = 2) String> names) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            map.put(names.get(i), "value " + i);
            builder.add(names.get(i), "value " + i);
        }

        assertThat(builder.build()).isEqualTo(LabelSet.of(map));
    }

    @Test
    void nothingOfOneSetIsLeftInTheNext() {
        builder.add("b", "1");
        builder.add("a", "2");
        builder.build();

        assertThat(builder.build()).isSameAs(LabelSet.EMPTY);
    }

    @Test
    void withoutEmptyKeepsTheSetItselfWhereNothingIsEmpty() {
        LabelSet full = LabelSet.of("a", "1");

        assertThat(full.withoutEmpty()).isSameAs(full);
        assertThat(LabelSet.of("a", "1", "b", "").withoutEmpty()).isEqualTo(full);
    }
}
