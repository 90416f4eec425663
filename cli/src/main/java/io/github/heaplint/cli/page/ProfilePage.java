package io.github.heaplint.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.heaplint.profiler.recording.Recording;
import io.github.heaplint.profiler.report.Column;
import io.github.heaplint.profiler.report.LineTable;
import io.github.heaplint.profiler.report.Tables;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a profile to be read in a browser: files that need no script and no other file. */
public final class ProfilePage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --page: #ffffff; --ink: #1f2328; --faint: #59636e;
        --rule: #e4e7eb; --band: #f5f7f9; }
      @media (prefers-color-scheme: dark) {
        :root { --page: #14171c; --ink: #e8eaed; --faint: #9aa4af; --rule: #2c323a;
          --band: #1b1f26; }
      }
      body { background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif;
        max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 2rem 0 0; }
      p { margin: .3rem 0; } .faint { color: var(--faint); }
      svg { max-width: 100%; height: auto; }
      .wide { overflow-x: auto; margin-top: .6rem; }
      table { border-collapse: collapse; font: 13px/1.5 ui-monospace, monospace;
        font-variant-numeric: tabular-nums; }
      th { color: var(--faint); font-weight: 600; border-bottom: 1px solid var(--rule); }
      th, td { text-align: right; padding: .1rem .7rem; white-space: pre; }
      th:last-child, td:last-child { text-align: left; padding-left: 1.4rem; }
      tr:hover td { background: var(--band); }
      """;

  private final Recording recording;
  private final Tables tables;

  /** A page of a recording whose timeline is not empty. */
  public ProfilePage(Recording recording, Tables tables) {
    this.recording = recording;
    this.tables = tables;
  }

  /**
   * Writes the chart alone, as SVG.
   *
   * @throws IOException if the file cannot be written
   */
  public void writeChart(Path file) throws IOException {
    write(file, out -> new HeapChart(recording, tables).write(new Markup(out)));
  }

  /**
   * Writes the chart and the tables, as HTML.
   *
   * @throws IOException if the file cannot be written
   */
  public void writePage(Path file) throws IOException {
    write(
        file,
        out -> {
          out.writeDTD("<!DOCTYPE html>");
          page(new Markup(out));
        });
  }

  /** Writes a document. */
  private interface Document {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  private static void write(Path file, Document document) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
      document.write(out);
      out.close();
      writer.write(System.lineSeparator());
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  private void page(Markup out) throws XMLStreamException {
    out.element(
        "html",
        () -> {
          out.element(
              "head",
              () -> {
                out.empty("meta", "charset", "utf-8");
                out.empty("meta", "name", "viewport", "content", "width=device-width");
                out.text("title", "Live heap");
                out.text("style", STYLE);
              });
          out.element("body", () -> body(out));
        },
        "lang",
        "en");
  }

  private void body(Markup out) throws XMLStreamException {
    out.text("h1", "Live heap, line by line");
    for (String line : tables.heading()) {
      out.text("p", line, "class", "faint");
    }
    new HeapChart(recording, tables).write(out);
    for (LineTable table : tables.tables()) {
      table(out, table);
    }
    for (String note : tables.notes()) {
      out.text("p", note);
    }
  }

  private static void table(Markup out, LineTable table) throws XMLStreamException {
    out.text("h2", table.title());
    out.text("p", table.filename(), "class", "faint");
    if (table.advice().isPresent()) {
      out.text("p", table.advice().get());
    }
    out.element(
        "div",
        () ->
            out.element(
                "table",
                () -> {
                  out.element(
                      "tr",
                      () -> {
                        for (Column column : table.columns()) {
                          out.text("th", column.header());
                        }
                      });
                  for (Map<Column, String> row : table.rows()) {
                    out.element(
                        "tr",
                        () -> {
                          for (Column column : table.columns()) {
                            out.text("td", row.getOrDefault(column, ""));
                          }
                        });
                  }
                }),
        "class",
        "wide");
  }
}
