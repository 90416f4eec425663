package io.github.heaplint.cli.page;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements; text and attributes are escaped by the writer below. */
final class Markup {
  private final XMLStreamWriter out;

  /** Writes inside of an element. */
  interface Content {
    void write() throws XMLStreamException;
  }

  Markup(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * An element.
   *
   * @param attributes names and values in turn; numbers are rounded to a tenth
   */
  void element(String name, Content content, Object... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute((String) attributes[i], text(attributes[i + 1]));
    }
    content.write();
    out.writeEndElement();
  }

  /** An element without content. */
  void empty(String name, Object... attributes) throws XMLStreamException {
    element(name, () -> {}, attributes);
  }

  /** An element with text. */
  void text(String name, String text, Object... attributes) throws XMLStreamException {
    element(name, () -> out.writeCharacters(text), attributes);
  }

  static String text(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.1f", number)
        : value.toString();
  }
}
