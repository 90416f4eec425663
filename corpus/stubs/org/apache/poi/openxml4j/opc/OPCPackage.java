package org.apache.poi.openxml4j.opc;

import java.io.Closeable;
import java.io.File;
import java.io.InputStream;

public abstract class OPCPackage implements Closeable {
  public static OPCPackage open(InputStream in) {
    return null;
  }

  public static OPCPackage open(File file, PackageAccess access) {
    return null;
  }
}
