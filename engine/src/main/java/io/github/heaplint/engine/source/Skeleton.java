package io.github.heaplint.engine.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file's text without what a parser would only skip, comments and blanks, and with the places of
 * its members' bodies, found by one pass over its tokens. A body that does not matter can be left
 * out before the parser sees it; {@link Shortened} knows where everything was.
 */
public final class Skeleton {
  /** How comments begin that ask for something. */
  private static final String REQUEST = "heaplint:";

  /** Stands for the name of a block that initialises: what fields start with matters to all. */
  private static final String INITIALISER = "";

  private final String text;
  private final Shortened.Builder kept;
  private final List<Brace> braces = new ArrayList<>();
  private final Set<String> types = new HashSet<>();

  private final Focus focus;
  private final Tokens tokens;
  private final Mentions mentions;

  /** Bodies of static methods that other files can call. */
  private final Set<Integer> offered = new HashSet<>();

  /**
   * A pair of braces around code, as offsets of the kept text.
   *
   * @param member the method or class whose body it is; null around a part of an initialiser
   * @param id what words in it are counted for; 0 for all that is outside of bodies
   */
  record Brace(String member, int id, int open, int close) {}

  private Skeleton(String text, Focus focus) {
    this.text = text;
    this.kept = new Shortened.Builder(text);
    this.focus = focus;
    this.tokens = new Tokens(text);
    this.mentions = new Mentions(focus, tokens);
  }

  /** The skeleton of a file; empty when the file's tokens or braces are not as they should be. */
  public static Optional<Skeleton> of(String text) {
    return of(text, Focus.WHOLE);
  }

  /** A skeleton that knows which code the focus is on; empty as above. */
  public static Optional<Skeleton> of(String text, Focus focus) {
    Skeleton skeleton = new Skeleton(text, focus);
    return skeleton.new Scan().all() ? Optional.of(skeleton) : Optional.empty();
  }

  /** Names of top-level and member types, with dots between them. */
  public Set<String> types() {
    return types;
  }

  /** All code. */
  public Shortened whole() {
    return kept.without(List.of());
  }

  /** Everything that can be declared, and no code. */
  public Shortened declarations() {
    return kept.without(braces);
  }

  /**
   * The code that the focus is on, and all declarations: bodies that mention a word of it, all that
   * lead to them by calls, and what any of these calls; all code where the focus is on the whole.
   *
   * @return empty when no code mentions a word
   */
  public Optional<Shortened> focused() {
    if (focus.whole()) {
      return Optional.of(whole());
    }
    Set<Integer> wanted = wanted();
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(kept.without(leftOut(wanted).toList()));
  }

  /**
   * The bodies of methods that {@link #focused} leaves out, for those who have parsed the file
   * already.
   *
   * @return offsets in the file's text of their opening braces
   */
  public Set<Integer> bodiesLeftOut() {
    if (focus.whole()) {
      return Set.of();
    }
    Shortened whole = whole();
    return leftOut(wanted())
        .filter(each -> each.member != null)
        .map(each -> whole.origin(each.open))
        .collect(Collectors.toSet());
  }

  /** The code that mentions a word of the focus, and what leads to it. */
  private Set<Integer> wanted() {
    Set<Integer> wanted = new HashSet<>(mentions.concerned());
    if (focus.offered()) {
      wanted.retainAll(offered);
      return wanted;
    }
    // How often code runs is told by its callers and theirs.
    for (Set<Integer> callees = Set.copyOf(wanted); !callees.isEmpty(); ) {
      Set<Integer> callers = new HashSet<>();
      names(callees).forEach(each -> callers.addAll(mentions.of(each)));
      callers.removeAll(wanted);
      wanted.addAll(callers);
      callees = callers;
    }
    return wanted;
  }

  private Stream<Brace> leftOut(Set<Integer> wanted) {
    Set<String> called = mentions.in(wanted);
    if (called.contains("this") || called.contains("super")) {
      // Constructors, which are named as their types.
      types.forEach(each -> called.add(each.substring(each.lastIndexOf('.') + 1)));
    }
    return braces.stream()
        .filter(each -> !wanted.contains(each.id))
        .filter(each -> !INITIALISER.equals(each.member))
        .filter(each -> each.member == null || !called.contains(each.member));
  }

  private Set<String> names(Set<Integer> ids) {
    Set<String> names = new HashSet<>();
    for (Brace each : braces) {
      if (each.member != null && ids.contains(each.id)) {
        names.add(each.member);
      }
    }
    return names;
  }

  /** Where the pass is. */
  private enum Place {
    /** Among the members of a type, or the types of a file. */
    MEMBERS,
    /** Among the constants of an enum. */
    CONSTANTS,
    /** In code, however deep. */
    CODE
  }

  /** The pass over the tokens. */
  private final class Scan {
    private Place[] places = {Place.MEMBERS, null, null, null};
    private String[] names = {"", null, null, null};
    private int depth;
    private int bodies;

    // The member at hand.
    private int parentheses;
    private boolean type;
    private boolean enumeration;
    private boolean initialiser;
    private boolean ofClass;
    private boolean hidden;
    private String typeName;
    private String method;

    // The code at hand.
    private int codeBraces;
    private boolean ofAnnotation;
    private int open;
    private String member;
    private int id;

    boolean all() {
      boolean headed = true;
      for (Tokens.Kind kind = tokens.next(); kind != Tokens.Kind.END; kind = tokens.next()) {
        switch (kind) {
          case BROKEN -> {
            return false;
          }
          case COMMENT -> {
            boolean request = text.startsWith(REQUEST, tokens.contentStart());
            if (request && inCode()) {
              mentions.concern(code());
            }
            if (request || headed) {
              kept.token(tokens.start(), tokens.end());
              kept.lineEnd();
            } else {
              kept.blank();
            }
          }
          case BLANK -> kept.blank();
          case LITERAL -> {
            headed = false;
            kept.token(tokens.start(), tokens.end());
            mentions.passLiteral();
          }
          case WORD -> {
            headed = false;
            kept.word(tokens.start(), tokens.end());
            String word = text.substring(tokens.start(), tokens.end());
            if (places[depth] == Place.MEMBERS) {
              word(word);
            }
            if (inCode()) {
              mentions.passWord(word, code());
            } else {
              mentions.passWord(word);
            }
          }
          case SIGN -> {
            headed = false;
            kept.sign(tokens.start());
            char sign = text.charAt(tokens.start());
            if (!sign(sign)) {
              return false;
            }
            mentions.passSign(sign);
          }
          default -> throw new IllegalStateException(kind.toString());
        }
      }
      return depth == 0;
    }

    /** Whether this is code; the names that members are declared with are none. */
    private boolean inCode() {
      return places[depth] != Place.MEMBERS || initialiser;
    }

    private int code() {
      return places[depth] == Place.CODE ? id : 0;
    }

    private void word(String word) {
      if (parentheses > 0 || initialiser) {
        return;
      }
      ofClass |= word.equals("static");
      hidden |= word.equals("private");
      String previous = mentions.previous();
      boolean named =
          switch (previous) {
            case "class", "interface", "enum", "record" -> true;
            default -> false;
          };
      if (named && !type) {
        type = true;
        enumeration = previous.equals("enum");
        typeName = word;
      }
      // The last such word: annotations with arguments come before.
      if (tokens.callFollows()) {
        method = word;
      }
    }

    private boolean sign(char sign) {
      if (places[depth] == Place.CODE) {
        if (sign == '{') {
          codeBraces++;
        } else if (sign == '}' && --codeBraces == 0) {
          if (!ofAnnotation) {
            braces.add(new Brace(member, id, open, kept.length() - 1));
          }
          depth--;
          if (member != null) {
            endMember();
          }
        }
        return true;
      }
      switch (sign) {
        case '(', '[' -> parentheses++;
        case ')', ']' -> parentheses--;
        case '=' -> initialiser |= parentheses == 0;
        case ';' -> {
          if (parentheses == 0) {
            endMember();
            if (places[depth] == Place.CONSTANTS) {
              places[depth] = Place.MEMBERS;
            }
          }
        }
        case '{' -> open();
        case '}' -> {
          if (depth == 0 || parentheses != 0) {
            return false;
          }
          depth--;
          endMember();
        }
        default -> {}
      }
      return parentheses >= 0;
    }

    private void open() {
      String previous = mentions.previous();
      boolean members = places[depth] == Place.MEMBERS;
      boolean atMember = members && parentheses == 0 && !initialiser;
      if (depth + 1 == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
        names = Arrays.copyOf(names, 2 * names.length);
      }
      depth++;
      if (atMember && type) {
        String name = names[depth - 1].isEmpty() ? typeName : names[depth - 1] + "." + typeName;
        types.add(name);
        names[depth] = name;
        places[depth] = enumeration ? Place.CONSTANTS : Place.MEMBERS;
        endMember();
        return;
      }
      // Several values of an annotation: they may ask for silence.
      ofAnnotation = members && parentheses > 0 && !initialiser;
      if (atMember) {
        mentions.cross();
      }
      places[depth] = Place.CODE;
      codeBraces = 1;
      open = kept.length() - 1;
      if (atMember && !previous.equals("static") && !startsMember()) {
        // A compact constructor is named as its record.
        member = method != null ? method : previous;
        id = ++bodies;
        if (ofClass && !hidden) {
          offered.add(id);
        }
      } else {
        member = atMember ? INITIALISER : null;
        id = 0;
      }
    }

    private boolean startsMember() {
      return switch (mentions.previous()) {
        case "{", "}", ";", "" -> true;
        default -> false;
      };
    }

    private void endMember() {
      mentions.cross();
      parentheses = 0;
      type = false;
      enumeration = false;
      initialiser = false;
      ofClass = false;
      hidden = false;
      typeName = null;
      method = null;
    }
  }
}
