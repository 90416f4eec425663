package io.github.heaplint.examples;

import io.github.heaplint.examples.data.DataSet;
import io.github.heaplint.examples.frames.ChunkLoops;
import io.github.heaplint.examples.frames.DflibFrames;
import io.github.heaplint.examples.frames.LinesTwice;
import io.github.heaplint.examples.frames.QueryThenFile;
import io.github.heaplint.examples.frames.TablesawFrames;
import io.github.heaplint.meter.Program;
import io.github.heaplint.meter.Program.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program in several forms, which differ in how long a dead value is held. */
enum Forms {
  TABLESAW(TablesawFrames.class, DataSet.CSV),
  DFLIB(DflibFrames.class, DataSet.CSV),
  LINES(LinesTwice.class, DataSet.TEXT),
  QUERY_FILE(QueryThenFile.class, DataSet.TEXT, DataSet.SQLITE),
  CHUNKS(ChunkLoops.class, DataSet.TEXT) {
    @Override
    List<String> names() {
      return List.of(HELD, "nulled", "extracted", "inside");
    }

    @Override
    List<String> holding() {
      return List.of(HELD);
    }
  },
  /**
   * In a module of its own, which only {@code -Pspark} builds. A dozen runs in which all of Spark
   * is compiled first would take hours, so only the program's own methods are.
   */
  SPARK("io.github.heaplint.examples.spark.SparkFrames", DataSet.TEXT, DataSet.TEXT) {
    @Override
    List<String> names() {
      return List.of(HELD, "streamed", "extracted");
    }

    @Override
    Mode compiled() {
      return Mode.WARM;
    }

    @Override
    List<String> options() {
      return List.of("--add-exports=java.base/sun.nio.ch=ALL-UNNAMED", "-XX:TieredStopAtLevel=1");
    }
  };

  private static final String HELD = "held";
  private static final String BLOCK = "block";

  private final String program;
  private final DataSet first;
  private final DataSet second;

  Forms(Class<?> program, DataSet data) {
    this(program, data, data);
  }

  Forms(Class<?> program, DataSet first, DataSet second) {
    this(program.getName(), first, second);
  }

  Forms(String program, DataSet first, DataSet second) {
    this.program = program;
    this.first = first;
    this.second = second;
  }

  /** All forms, the one as first written first. */
  List<String> names() {
    return List.of(HELD, BLOCK, "nulled", "extracted", "streamed");
  }

  /** The forms whose dead value an interpreted frame holds. */
  List<String> holding() {
    return List.of(HELD, BLOCK);
  }

  /** How its compiled frames are had. */
  Mode compiled() {
    return Mode.COMPILED;
  }

  /** What the virtual machine has to be told. */
  List<String> options() {
    return List.of();
  }

  Program program(String form, Path directory, int orders) throws IOException {
    return new Program(
        program,
        System.getProperty("java.class.path"),
        List.of(
            form, first.in(directory, orders).toString(), second.in(directory, orders).toString()),
        Mode.INTERPRETED,
        options());
  }
}
