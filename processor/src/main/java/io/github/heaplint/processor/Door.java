package io.github.heaplint.processor;

import java.util.Set;
import javax.lang.model.element.Element;

/** How findings come about and are told under one kind of compiler. */
interface Door {
  /** Looks at the elements of a round. */
  void round(Set<? extends Element> roots);
}
