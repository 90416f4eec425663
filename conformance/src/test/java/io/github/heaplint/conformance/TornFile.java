package io.github.heaplint.conformance;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of a file system of its own that cannot be read beyond some byte, and knows who has not
 * closed it.
 */
final class TornFile {
  private final byte[] content;
  private final int readable;
  private final Path path;
  private int opened;
  private int closed;
  private boolean torn;

  /** What reading on throws. */
  static final class Torn extends IOException {
    private static final long serialVersionUID = 1;

    Torn() {
      super("torn");
    }
  }

  /** A file that can be read to its end. */
  static TornFile sound(String content) {
    return new TornFile(content, Integer.MAX_VALUE);
  }

  /** Of {@code content}, in UTF-8, only the first {@code readable} bytes can be read. */
  TornFile(String content, int readable) {
    this.content = content.getBytes(StandardCharsets.UTF_8);
    this.readable = readable;
    FileSystem system = new Files(new Provider());
    path =
        (Path)
            Proxy.newProxyInstance(
                TornFile.class.getClassLoader(),
                new Class<?>[] {Path.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getFileSystem" -> system;
                      case "toString" -> "torn";
                      case "hashCode" -> 1;
                      case "equals" -> proxy == arguments[0];
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
  }

  Path path() {
    return path;
  }

  /** Whether somebody has met the end of what can be read. */
  boolean torn() {
    return torn;
  }

  /** How many of those who opened it have not closed it. */
  int leftOpen() {
    return opened - closed;
  }

  private final class Channel implements SeekableByteChannel {
    private int position;
    private boolean open = true;

    @Override
    public int read(ByteBuffer to) throws IOException {
      if (position >= readable) {
        torn = true;
        throw new Torn();
      }
      int left = Math.min(readable, content.length) - position;
      if (left == 0) {
        return -1;
      }
      int length = Math.min(to.remaining(), left);
      to.put(content, position, length);
      position += length;
      return length;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
      position = Math.toIntExact(wanted);
      return this;
    }

    @Override
    public long size() {
      return content.length;
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      closed += open ? 1 : 0;
      open = false;
    }

    @Override
    public int write(ByteBuffer from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Provider extends FileSystemProvider {
    @Override
    public SeekableByteChannel newByteChannel(
        Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
      opened++;
      return new Channel();
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path file, Class<A> type, LinkOption... options) {
      return type.cast(
          Proxy.newProxyInstance(
              TornFile.class.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "size" -> (long) content.length;
                    case "isRegularFile" -> true;
                    default -> throw new UnsupportedOperationException(method.getName());
                  }));
    }

    @Override
    public void checkAccess(Path file, AccessMode... modes) {
      // It is there, and may be opened.
    }

    @Override
    public String getScheme() {
      return "torn";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Path file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
      return one == other;
    }

    @Override
    public boolean isHidden(Path file) {
      return false;
    }

    @Override
    public FileStore getFileStore(Path file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path file, Class<V> type, LinkOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> readAttributes(Path file, String names, LinkOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path file, String name, Object value, LinkOption... options) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Files extends FileSystem {
    private final FileSystemProvider provider;

    Files(FileSystemProvider provider) {
      this.provider = provider;
    }

    @Override
    public FileSystemProvider provider() {
      return provider;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public String getSeparator() {
      return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return Set.of("basic");
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(String first, String... more) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
      throw new UnsupportedOperationException();
    }
  }
}
