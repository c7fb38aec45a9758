package dev.slipway.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A part of a console page. What is in it is found as by a person who cannot see: by role, label
 * and name. One thread; each call waits for what it names, up to the browser's patience.
 */
record PagePart(Locator root) {
  /** A section by its heading. */
  PagePart region(String name) {
    return part(AriaRole.REGION, name);
  }

  /** The question that is asked now; there is one at most. */
  PagePart dialog() {
    return new PagePart(root.locator("[role=dialog], [role=alertdialog]"));
  }

  /** What was refused or has failed, as it is announced. */
  PagePart alert() {
    return new PagePart(root.getByRole(AriaRole.ALERT));
  }

  PagePart table(String name) {
    return part(AriaRole.TABLE, name);
  }

  PagePart form(String name) {
    return part(AriaRole.FORM, name);
  }

  PagePart list(String name) {
    return part(AriaRole.LIST, name);
  }

  /** The first entry of a list that begins with a word. */
  PagePart entry(String word) {
    Pattern begin = Pattern.compile("^\\s*" + word + "\\b");
    return new PagePart(
        root.getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText(begin))
            .first());
  }

  /** The first row that has the text. */
  PagePart row(String text) {
    return new PagePart(
        root.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text)).first());
  }

  /** A row by all that it says, cell by cell, as it is read out. */
  void showsRow(Pattern read) {
    assertThat(root.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(read)).first())
        .isVisible();
  }

  /** The first item of a list that has the text. */
  PagePart item(String text) {
    return new PagePart(
        root.getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText(text))
            .first());
  }

  void press(String button) {
    named(AriaRole.BUTTON, button).click();
  }

  void follow(String link) {
    named(AriaRole.LINK, link).click();
  }

  void fill(String label, String value) {
    field(label).fill(value);
  }

  /** Takes an option of a list by what it says. */
  void choose(String label, String option) {
    Locator first =
        field(label)
            .locator("option")
            .filter(new Locator.FilterOptions().setHasText(option))
            .first();
    field(label).selectOption((String) first.evaluate("option => option.value"));
  }

  void tick(String label) {
    field(label).check();
  }

  /** The line for a terminal that is called so, such as curl, once it is unfolded. */
  String line(String title) {
    Locator line = field(title);
    if (!line.isVisible()) {
      root.getByText("The same from a terminal").click();
    }
    return line.innerText();
  }

  Locator field(String label) {
    return root.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  Locator button(String name) {
    return named(AriaRole.BUTTON, name);
  }

  void shows(String text) {
    assertThat(root.getByText(text).first()).isVisible();
  }

  void shows(Pattern text) {
    assertThat(root.getByText(text).first()).isVisible();
  }

  void showsNot(String text) {
    assertThat(root.getByText(text)).hasCount(0);
  }

  /** The same of what may stay longer than the browser's patience. */
  void showsNot(String text, Duration patience) {
    assertThat(root.getByText(text))
        .hasCount(
            0, new LocatorAssertions.HasCountOptions().setTimeout((double) patience.toMillis()));
  }

  private PagePart part(AriaRole role, String name) {
    return new PagePart(named(role, name));
  }

  private Locator named(AriaRole role, String name) {
    return root.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
