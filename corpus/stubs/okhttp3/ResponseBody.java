package okhttp3;

import java.io.IOException;

public abstract class ResponseBody {
  public abstract String string() throws IOException;

  public abstract byte[] bytes() throws IOException;
}
