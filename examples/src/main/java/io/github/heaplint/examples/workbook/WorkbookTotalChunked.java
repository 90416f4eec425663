package io.github.heaplint.examples.workbook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Adds up the orders of an Excel workbook while its sheets are parsed. */
public final class WorkbookTotalChunked {
  private WorkbookTotalChunked() {}

  /** Prints the total of the file that the first argument names. */
  public static void main(String[] args)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    System.out.println("total " + totalCents(new File(args[0])));
  }

  static long totalCents(File file)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    try (OPCPackage zip = OPCPackage.open(file, PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(zip);
      Total total = new Total();
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(), new ReadOnlySharedStringsTable(zip), total, false));
      for (Iterator<InputStream> sheets = reader.getSheetsData(); sheets.hasNext(); ) {
        try (InputStream sheet = sheets.next()) {
          parser.parse(new InputSource(sheet));
        }
      }
      return total.cents;
    }
  }

  private static final class Total implements SheetContentsHandler {
    private long quantity;
    private long cents;

    @Override
    public void startRow(int row) {}

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      if (reference.startsWith("D")) {
        quantity = Long.parseLong(value);
      } else if (reference.startsWith("E")) {
        cents += quantity * Long.parseLong(value);
      }
    }

    @Override
    public void endRow(int row) {}
  }
}
