package io.github.heaplint.examples;

import io.github.heaplint.examples.csv.CommonsCsvChunked;
import io.github.heaplint.examples.csv.CommonsCsvEager;
import io.github.heaplint.examples.csv.OpenCsvChunked;
import io.github.heaplint.examples.csv.OpenCsvEager;
import io.github.heaplint.examples.data.DataSet;
import io.github.heaplint.examples.digest.ChecksumChunked;
import io.github.heaplint.examples.digest.ChecksumEager;
import io.github.heaplint.examples.http.DownloadChunked;
import io.github.heaplint.examples.http.DownloadEager;
import io.github.heaplint.examples.http.ResponseLinesChunked;
import io.github.heaplint.examples.http.ResponseLinesEager;
import io.github.heaplint.examples.http.UploadChunked;
import io.github.heaplint.examples.http.UploadEager;
import io.github.heaplint.examples.jdbc.H2Chunked;
import io.github.heaplint.examples.jdbc.H2Eager;
import io.github.heaplint.examples.jdbc.SqliteChunked;
import io.github.heaplint.examples.jdbc.SqliteEager;
import io.github.heaplint.examples.json.JacksonChunked;
import io.github.heaplint.examples.json.JacksonEager;
import io.github.heaplint.examples.report.ArchiveChunked;
import io.github.heaplint.examples.report.ArchiveEager;
import io.github.heaplint.examples.report.InvoicesChunked;
import io.github.heaplint.examples.report.InvoicesEager;
import io.github.heaplint.examples.text.MatchCountChunked;
import io.github.heaplint.examples.text.MatchCountEager;
import io.github.heaplint.examples.text.OrderTotalChunked;
import io.github.heaplint.examples.text.OrderTotalEager;
import io.github.heaplint.examples.workbook.WorkbookExportChunked;
import io.github.heaplint.examples.workbook.WorkbookExportEager;
import io.github.heaplint.examples.workbook.WorkbookTotalChunked;
import io.github.heaplint.examples.workbook.WorkbookTotalEager;

/** Two programs that do the same work on the same data; both take the data's file as argument. */
enum Pair {
  ORDER_TOTAL(OrderTotalEager.class, OrderTotalChunked.class, DataSet.TEXT),
  MATCH_COUNT(MatchCountEager.class, MatchCountChunked.class, DataSet.TEXT),
  COMMONS_CSV(CommonsCsvEager.class, CommonsCsvChunked.class, DataSet.CSV),
  OPEN_CSV(OpenCsvEager.class, OpenCsvChunked.class, DataSet.CSV),
  JACKSON(JacksonEager.class, JacksonChunked.class, DataSet.JSON),
  WORKBOOK_TOTAL(WorkbookTotalEager.class, WorkbookTotalChunked.class, DataSet.WORKBOOK),
  WORKBOOK_EXPORT(WorkbookExportEager.class, WorkbookExportChunked.class, DataSet.SHORT_TEXT),
  DOWNLOAD(DownloadEager.class, DownloadChunked.class, DataSet.TEXT),
  RESPONSE_LINES(ResponseLinesEager.class, ResponseLinesChunked.class, DataSet.TEXT),
  UPLOAD(UploadEager.class, UploadChunked.class, DataSet.TEXT),
  SQLITE(SqliteEager.class, SqliteChunked.class, DataSet.SQLITE),
  H2(H2Eager.class, H2Chunked.class, DataSet.H2),
  CHECKSUM(ChecksumEager.class, ChecksumChunked.class, DataSet.TEXT),
  INVOICES(InvoicesEager.class, InvoicesChunked.class, DataSet.TEXT),
  ARCHIVE(ArchiveEager.class, ArchiveChunked.class, DataSet.TEXT);

  private final Class<?> eager;
  private final Class<?> chunked;
  private final DataSet data;

  Pair(Class<?> eager, Class<?> chunked, DataSet data) {
    this.eager = eager;
    this.chunked = chunked;
    this.data = data;
  }

  Class<?> eager() {
    return eager;
  }

  Class<?> chunked() {
    return chunked;
  }

  DataSet data() {
    return data;
  }
}
