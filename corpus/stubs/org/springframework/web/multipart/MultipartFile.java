package org.springframework.web.multipart;

import java.io.IOException;
import java.io.InputStream;

public interface MultipartFile {
  byte[] getBytes() throws IOException;

  String getOriginalFilename();

  InputStream getInputStream() throws IOException;
}
