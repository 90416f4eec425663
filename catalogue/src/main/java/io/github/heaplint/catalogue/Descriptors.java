package io.github.heaplint.catalogue;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Reads method descriptors (Java Virtual Machine Specification 17, 4.3.3). */
final class Descriptors {
  private Descriptors() {}

  /** The erased parameter types, as the catalogue writes them. */
  static List<String> parameters(String descriptor) {
    return MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
        .map(Descriptors::name)
        .toList();
  }

  /** The erased result type, as the catalogue writes it. */
  static String result(String descriptor) {
    return name(MethodTypeDesc.ofDescriptor(descriptor).returnType());
  }

  private static String name(ClassDesc type) {
    if (type.isArray()) {
      return name(type.componentType()) + "[]";
    }
    if (type.isPrimitive()) {
      return type.displayName();
    }
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.').replace('$', '.');
  }
}
