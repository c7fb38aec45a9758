package dev.slipway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.SlipwayException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final PageRequest TWO = PageRequest.of("2", null);

  @Test
  void oneRowMoreThanTheLimitMeansThatThereIsANextPage() {
    Page<String> page = Page.of(List.of("a", "b", "c"), TWO, key -> key);

    assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), "b"));
  }

  @Test
  void theLastPageHasNoNext() {
    Page<String> page = Page.of(List.of("a", "b"), TWO, key -> key);

    assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), null));
  }

  @Test
  void anEmptyListIsOneEmptyPage() {
    assertThat(Page.of(List.<String>of(), TWO, key -> key)).isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  void withoutParametersItIsTheFirstPage() {
    assertThat(PageRequest.of(null, null))
        .isEqualTo(new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "x", "", "1.5", "99999999999"})
  void refusesLimitsThatAreNone(String limit) {
    assertThatThrownBy(() -> PageRequest.of(limit, null))
        .isInstanceOfSatisfying(
            SlipwayException.class, e -> assertThat(e.fields()).containsEntry("field", "limit"));
  }
}
