package eagerread;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.commons.io.IOUtils;

/** Text of which only the beginning is kept, or something else than the beginning. */
class Heads {
  private static final int MOST = 3000;

  UUID oneIdIsAllThereIs(Path run) throws IOException {
    return UUID.fromString(Files.readAllLines(run).get(0));
  }

  long oneNumberIsAllThereIs(Path offset) throws IOException {
    List<String> lines = Files.readAllLines(offset);
    return lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).trim());
  }

  boolean endsWithAMark(Path report) throws IOException {
    byte[] bytes = Files.readAllBytes(report);
    return bytes[bytes.length - 1] == '\n';
  }

  int fromFarBehind(Path report) throws IOException {
    byte[] bytes = Files.readAllBytes(report);
    return bytes[4096];
  }

  byte[] withoutItsLastByte(Path report) throws IOException {
    byte[] bytes = Files.readAllBytes(report);
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  byte[] behindItsMark(Path report) throws IOException {
    return Arrays.copyOfRange(Files.readAllBytes(report), 4, MOST);
  }

  String withoutItsEnd(Path report) throws IOException {
    String text = Files.readString(report);
    return text.substring(0, text.length() - 1);
  }

  String upToAMark(Path report) throws IOException {
    String text = Files.readString(report);
    return text.substring(0, text.indexOf('#'));
  }

  String fromTheMiddle(Path report) throws IOException {
    String text = Files.readString(report);
    return text.substring(10, MOST);
  }

  String cutForAnotherReason(Path report, boolean brief) throws IOException {
    String text = Files.readString(report);
    if (brief) {
      text = text.substring(0, MOST);
    }
    return text;
  }

  String wholeAfterAll(Path report) throws IOException {
    String text = Files.readString(report);
    if (text.length() > MOST) {
      System.out.println(text.substring(0, MOST));
    }
    return text;
  }

  String anotherIsCut(Path report, String other) throws IOException {
    String text = Files.readString(report);
    if (text.length() > MOST) {
      text = other.substring(0, MOST);
    }
    return text;
  }

  List<String> ofLines(Path report) throws IOException {
    List<String> lines = Files.readAllLines(report);
    return lines.subList(0, lines.size() - 1);
  }

  String first(Path report) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Files.readString(report).substring(0, MOST);
  }

  String atMost(InputStream answer) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    String text = IOUtils.toString(answer, StandardCharsets.UTF_8);
    return text.substring(0, Math.min(text.length(), 200));
  }

  String cutWhenTooLong(Path report) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    String text = Files.readString(report);
    if (text.length() > MOST) {
      text = text.substring(0, MOST);
    }
    return text;
  }

  void cutToShow(Path report) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    String text = Files.readString(report);
    String shown = text.length() > MOST ? text.substring(0, MOST) : text;
    System.out.println(shown);
  }

  boolean begins(Path report) throws IOException {
    return Files.readString(report).startsWith("%PDF");
  }

  boolean startsWithAMark(Path report) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] bytes = Files.readAllBytes(report);
    return bytes[0] == 'P' && bytes[1] == 'K';
  }

  byte[] copiedUpTo(Path report) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Arrays.copyOf(Files.readAllBytes(report), MOST);
  }

  String textUpTo(Path report) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return new String(Files.readAllBytes(report), 0, MOST);
  }

  int sumOfItsMark(Path keyFile) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] bytes = Files.readAllBytes(keyFile);
    int sum = 0;
    if (bytes.length > MOST) {
      for (int i = 0; i < MOST; i++) {
        sum += bytes[i];
      }
    }
    return sum;
  }

  int sumUpToALength(Path keyFile, int length) throws IOException {
    byte[] bytes = Files.readAllBytes(keyFile);
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += bytes[i];
    }
    return sum;
  }
}
