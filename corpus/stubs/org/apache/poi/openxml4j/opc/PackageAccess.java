package org.apache.poi.openxml4j.opc;

public enum PackageAccess {
  READ
}
