package io.github.heaplint.engine.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.TinyCatalogue;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.Example;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AliasesTest {
  private static final String CATALOGUE =
      """
      traverses|on=a.List#get|operand=receiver|as=RANDOM_ACCESS
      traverses|on=a.List#size|operand=receiver|as=SIZE_ONLY
      passes|on=a.List#view|operand=receiver
      retains|on=a.Bag#add|operand=argument 0
      retains|on=a.Bag#of|operand=arguments|in-result=yes
      retains|on=a.Bag#register|operand=argument 0
      releases|on=a.List#clear
      type|name=a.Text|is=scalar
      type|name=a.Log|is=outlet
      """;

  private static final String VARIABLES =
      """
      parameter p : a.Bag
      local x : a.List
      local y : a.List
      local bag : a.Bag
      local log : a.Log
      local t : a.Text
      local f : a.F
      local i : int
      block 0
      bag = call static a.Bag#make() : a.Bag
      log = load static a.B#LOG : a.Log
      x = call static a.L#load() : a.List
      """;

  private static Example body(String rest) {
    return Example.method(VARIABLES + rest);
  }

  private static Aliases aliases(Example example) {
    return new Aliases(
        example.analyses(),
        TinyCatalogue.effects(CATALOGUE, example.analyses()),
        callee -> Optional.empty());
  }

  private static Aliases.Reach reach(String rest) {
    Example example = body(rest);
    return aliases(example).of(example.definition(0, 2));
  }

  /** The variables that may hold what {@code x} is born with. */
  private static List<String> held(String rest) {
    return reach(rest).web().definitions().stream()
        .map(Definition::variable)
        .map(Variable::name)
        .toList();
  }

  @Test
  void whatOutlivesTheBodyEscapes() {
    assertThat(reach("store static a.B#f : a.List from x").escapes()).isTrue();
    assertThat(reach("store a.Bag#f : a.List on p from x").escapes()).isTrue();
    assertThat(reach("call a.Bag#add(a.List) : void on p with (x)").escapes()).isTrue();
    assertThat(reach("call a.Bag#mystery(a.List) : void on p with (x)").escapes()).isTrue();
    assertThat(reach("opaque \"new syntax\" (x)").escapes()).isTrue();
    assertThat(reach("throw x").escapes()).isTrue();
    assertThat(reach("call a.List#clear() : void on x").escapes()).isTrue();
  }

  @Test
  void whatIsOnlyLookedAtDoesNot() {
    assertThat(reach("i = call a.List#size() : int on x").escapes()).isFalse();
    assertThat(reach("call static a.L#print(a.List) : void with (x)").escapes()).isFalse();
    assertThat(reach("call a.Log#info(a.List) : void on log with (x)").escapes()).isFalse();
    assertThat(reach("return x").escapes()).isFalse();
    assertThat(reach("return x").returned()).isTrue();
  }

  @Test
  void viewsElementsAndContainersHoldIt() {
    assertThat(held("y = call a.List#view() : a.List on x")).containsExactly("x", "y");
    assertThat(held("y = call a.List#unknown() : a.List on x")).containsExactly("x", "y");
    assertThat(held("t = call a.List#get() : a.Text on x")).containsExactly("x", "t");
    assertThat(held("call a.Bag#add(a.List) : void on bag with (x)")).containsExactly("x", "bag");
    assertThat(held("call a.Bag#mystery(a.List) : void on bag with (x)"))
        .containsExactly("x", "bag");
    assertThat(held("f = closure lambda a.F captures (x)")).containsExactly("x", "f");
  }

  @Test
  void numbersAndTextsTakenFromItDoNot() {
    assertThat(held("i = call a.List#size() : int on x")).containsExactly("x");
    assertThat(held("t = call a.List#unknown() : a.Text on x")).containsExactly("x");
  }

  @Test
  void onlyCopiesAndViewsSurelyHoldAllOfIt() {
    Example view = body("y = call a.List#view() : a.List on x");
    Example element = body("t = call a.List#get() : a.Text on x");

    assertThat(aliases(view).holders(view.definition(0, 2)).definitions()).hasSize(2);
    assertThat(aliases(element).holders(element.definition(0, 2)).definitions()).hasSize(1);
  }

  @Test
  void whatIsKeptInTheResultIsSurelyHeldThere() {
    Example list = body("bag = call static a.Bag#of(a.List) : a.Bag with (x)");
    Example somewhere = body("bag = call static a.Bag#register(a.List) : a.Bag with (x)");

    assertThat(aliases(list).holders(list.definition(0, 2)).definitions()).hasSize(2);
    assertThat(aliases(somewhere).holders(somewhere.definition(0, 2)).definitions()).hasSize(1);
  }
}
