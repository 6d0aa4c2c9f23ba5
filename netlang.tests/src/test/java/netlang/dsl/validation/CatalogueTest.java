package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.value.Fault;
import org.junit.jupiter.api.Test;

/** Every code is documented, shown by a wrong example, and either can be allowed or cannot. */
class CatalogueTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[([VN]\\d\\d)]\\(checks/\\1\\.md\\) \\|");
  private static final Pattern SHOWN = Pattern.compile("(?m)\\[([VN]\\d\\d)\\]$");

  /** A segment with more than 500 hosts is no example to read. */
  private static final Set<String> TOO_LARGE = Set.of(IssueCodes.LARGE_SEGMENT);

  static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    try {
      for (Field field : IssueCodes.class.getFields()) codes.add((String) field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    return codes;
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) found.add(matcher.group(1));
    return found;
  }

  @Test
  void everyCodeHasItsRow() throws IOException {
    Path docs = WrongExamplesTest.folder().resolve("../../docs/checks.md");

    assertEquals(codes(), found(ROW, Files.readString(docs)));
  }

  @Test
  void everyCodeIsShownByAWrongExample() throws IOException {
    Set<String> shown = new TreeSet<>(TOO_LARGE);
    for (Path file : WrongExamplesTest.files())
      shown.addAll(found(SHOWN, Files.readString(WrongExamplesTest.expected(file))));

    assertEquals(codes(), shown);
  }

  @Test
  void everyCodeCanBeAllowedOrCannot() {
    List<String> all = new ArrayList<>(Allowances.FAULTS);
    all.addAll(Allowances.WARNINGS);
    all.addAll(Allowances.NEVER);
    all.addAll(Allowances.ALWAYS);
    all.sort(null);

    assertEquals(List.copyOf(codes()), all);
  }

  @Test
  void literalsFailWithKnownCodes() {
    Set<String> unknown = new TreeSet<>();
    for (Fault fault : Fault.values())
      if (!codes().contains(fault.code())) unknown.add(fault.code());

    assertEquals(Set.of(), unknown);
  }
}
