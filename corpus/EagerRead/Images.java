package eagerread;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The header says how wide and high an image is. */
class Images {
  int drawn(File file) throws IOException {
    BufferedImage image = ImageIO.read(file);
    return image.getRGB(0, 0) + image.getWidth();
  }

  BufferedImage handedOn(File file) throws IOException {
    return ImageIO.read(file);
  }

  int resource() throws IOException {
    return ImageIO.read(Images.class.getResourceAsStream("logo.png")).getWidth();
  }

  int size(File file) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    BufferedImage image = ImageIO.read(file);
    return image.getWidth() * image.getHeight();
  }
}
