package io.github.heaplint.frontend.javac;

import com.sun.source.tree.Tree;

/** Java's tokens for operators. */
final class Operators {
  private Operators() {}

  /** The token of a unary, binary or compound operator, the latter without its equals sign. */
  static String token(Tree operation) {
    return switch (operation.getKind()) {
      case POSTFIX_INCREMENT, PREFIX_INCREMENT -> "++";
      case POSTFIX_DECREMENT, PREFIX_DECREMENT -> "--";
      case BITWISE_COMPLEMENT -> "~";
      case LOGICAL_COMPLEMENT -> "!";
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> "*";
      case DIVIDE, DIVIDE_ASSIGNMENT -> "/";
      case REMAINDER, REMAINDER_ASSIGNMENT -> "%";
      case UNARY_PLUS, PLUS, PLUS_ASSIGNMENT -> "+";
      case UNARY_MINUS, MINUS, MINUS_ASSIGNMENT -> "-";
      case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> "<<";
      case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> ">>";
      case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
      case LESS_THAN -> "<";
      case GREATER_THAN -> ">";
      case LESS_THAN_EQUAL -> "<=";
      case GREATER_THAN_EQUAL -> ">=";
      case EQUAL_TO -> "==";
      case NOT_EQUAL_TO -> "!=";
      case AND, AND_ASSIGNMENT -> "&";
      case XOR, XOR_ASSIGNMENT -> "^";
      case OR, OR_ASSIGNMENT -> "|";
      case CONDITIONAL_AND -> "&&";
      case CONDITIONAL_OR -> "||";
      default -> operation.getKind().name();
    };
  }

  static boolean isPostfix(Tree operation) {
    return operation.getKind() == Tree.Kind.POSTFIX_INCREMENT
        || operation.getKind() == Tree.Kind.POSTFIX_DECREMENT;
  }
}
