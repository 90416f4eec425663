package org.apache.commons.io;

import java.io.Closeable;
import java.util.Iterator;

public abstract class LineIterator implements Iterator<String>, Closeable {}
