package eagerread;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Bytes that become the body of an answer or of a request, written out after the method's end. */
class HandedOn {
  ResponseEntity<String> text(Path page) throws IOException {
    return ResponseEntity.ok(Files.readString(page));
  }

  ResponseEntity<List<String>> lines(Path page) throws IOException {
    return ResponseEntity.ok(Files.readAllLines(page));
  }

  ResponseEntity<byte[]> deletedAtOnce(Path export) throws IOException {
    byte[] bytes = Files.readAllBytes(export);
    Files.delete(export);
    return ResponseEntity.ok(bytes);
  }

  ByteArrayResource keptToo(MultipartFile file) throws IOException {
    byte[] bytes = file.getBytes();
    remember(bytes);
    return new ByteArrayResource(bytes);
  }

  Object takesMore(MultipartFile file) throws IOException {
    byte[] bytes = file.getBytes();
    return new ByteArrayResource(bytes) {
      @Override
      public String getFilename() {
        return "part-" + bytes[0];
      }
    };
  }

  ResponseEntity<byte[]> file(Path export) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] bytes = Files.readAllBytes(export);
    return ResponseEntity.ok(bytes);
  }

  ResponseEntity<byte[]> toldOf(Path export) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] bytes = Files.readAllBytes(export);
    System.out.println(export);
    return ResponseEntity.ok(bytes);
  }

  ResponseEntity<byte[]> named(Path export) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] bytes = Files.readAllBytes(export);
    return ResponseEntity.ok().header("Content-Disposition", "attachment").body(bytes);
  }

  ResponseEntity<byte[]> oldFile(File export) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return ResponseEntity.ok().body(FileUtils.readFileToByteArray(export));
  }

  ResponseEntity<byte[]> stream(InputStream data) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return new ResponseEntity<>(IOUtils.toByteArray(data), null);
  }

  ByteArrayResource upload(MultipartFile file) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return new ByteArrayResource(file.getBytes());
  }

  Object namedUpload(MultipartFile file) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return new ByteArrayResource(file.getBytes()) {
      @Override
      public String getFilename() {
        return file.getOriginalFilename();
      }
    };
  }

  private static byte[] kept;

  private static void remember(byte[] bytes) {
    kept = bytes;
  }
}
