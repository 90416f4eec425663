package org.apache.commons.net.ftp;

import java.io.IOException;
import java.io.OutputStream;

public class FTPClient {
  public native boolean retrieveFile(String remote, OutputStream local) throws IOException;
}
