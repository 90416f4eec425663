/**
 * Measures how much heap a program needs, in two independent ways.
 *
 * <ul>
 *   <li>{@linkplain io.github.heaplint.meter.HeapMeter#peak Peak live heap}: one run in which
 *       forced collections follow the growth of the heap. A lower bound, close for whatever lives
 *       longer than a millisecond ({@link io.github.heaplint.meter.PeakLiveHeap} states the error).
 *   <li>{@linkplain io.github.heaplint.meter.HeapMeter#smallestHeap Smallest heap}: a binary search
 *       over {@code -Xmx}. What the program cannot do without, to the megabyte, and so the upper
 *       bound: nothing that lives for however short a time is missed, and it contains the virtual
 *       machine's own objects and what the generations leave unused.
 * </ul>
 *
 * <p>Needs the JRE only. Sizes are bytes where the name says bytes; one megabyte is {@code -Xmx1m},
 * that is 1,048,576 bytes.
 */
package io.github.heaplint.meter;
