package io.github.heaplint.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecyclesTest {
  private static final Lifecycles LIFECYCLES =
      TinyCatalogue.read(
              """
              ends|words=close stop
              resets|words=clear
              setup|words=add register
              refill|words=refresh
              holder|words=service visitor
              undo|words=add/remove started/ended register/unregister
              called-back|words=listener
              gives|words=get instance
              takes-out|words=remove evict
              demand|words=onNext
              for-good|words=shutdown
              type|name=a.Getter|is=exposing
              type|name=a.List|is=sequence
              type|name=a.List|is=container
              type|name=a.ArrayList|is=plain
              type|name=a.Makers|is=maker
              type|name=a.Lock|is=slight
              """)
          .catalogue()
          .lifecycles();

  @ParameterizedTest
  @CsvSource({
    "addRule, removeRule, true",
    "jobStarted, jobEnded, true",
    "add, remove, true",
    "addRule, removeFile, false",
    "addRule, addRule, false",
    "removeRule, addRule, false",
    "addRule, removeRuleNow, false",
    "addStarted, removeEnded, false",
  })
  void oneWordTellsWhatTakesBackWhat(String first, String later, boolean undoes) {
    assertThat(LIFECYCLES.undoes(first, later)).isEqualTo(undoes);
  }

  @ParameterizedTest
  @CsvSource({
    "displayAlert, clearAlert, true",
    "displayAlert, clearAll, false",
    "displayAlert, hideAlert, false",
    "clearAlert, clearAlert, false",
    "display, clear, false",
  })
  void whatClearsNamesWhatItClears(String keeping, String method, boolean clears) {
    assertThat(LIFECYCLES.clears(keeping, method)).isEqualTo(clears);
  }

  @ParameterizedTest
  @CsvSource({"a.List, true", "a.ArrayList, true", "a.OwnList, false"})
  void aProjectsOwnCollectionIsNotOrdinary(String type, boolean ordinary) {
    assertThat(LIFECYCLES.ordinary(Type.of(type), Types.NONE)).isEqualTo(ordinary);
  }

  @ParameterizedTest
  @CsvSource({"a.Lock, true", "a.List, false"})
  void locksAreSlight(String type, boolean slight) {
    assertThat(LIFECYCLES.slight(Type.of(type))).isEqualTo(slight);
    assertThat(LIFECYCLES.slight(Type.of(type).array(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "OrderService, true",
    "OrderServiceImpl, true",
    "OrderServiceV2, true",
    "ServiceOrder, false",
    "VisitorBuilder, false",
  })
  void theLastWordSaysWhatAClassIs(String name, boolean holder) {
    assertThat(LIFECYCLES.holder(name)).isEqualTo(holder);
  }

  @ParameterizedTest
  @CsvSource({"removeValue, true", "evict, true", "put, false", "removedValues, false"})
  void theFirstWordSaysWhatTakesSomethingOut(String method, boolean lessens) {
    assertThat(LIFECYCLES.lessens(method)).isEqualTo(lessens);
  }

  @Test
  void wholeNamesSayWhatIsAskedForAndWhatEndsTheProgram() {
    assertThat(LIFECYCLES.demanded("onNext")).isTrue();
    assertThat(LIFECYCLES.demanded("onNextPage")).isFalse();
    assertThat(LIFECYCLES.endsForGood("shutdown")).isTrue();
    assertThat(LIFECYCLES.endsForGood("close")).isFalse();
  }

  @Test
  void aListenerIsRegisteredAndTakenOut() {
    assertThat(LIFECYCLES.registers("addChangeListener")).isTrue();
    assertThat(LIFECYCLES.registers("add")).isFalse();
    assertThat(LIFECYCLES.registers("addElement")).isFalse();
    assertThat(LIFECYCLES.takesOut("addChangeListener", "removeChangeListener")).isTrue();
    assertThat(LIFECYCLES.takesOut("addChangeListener", "removeAllListeners")).isTrue();
    assertThat(LIFECYCLES.takesOut("registerListener", "unregister")).isTrue();
    assertThat(LIFECYCLES.takesOut("addChangeListener", "removeElement")).isFalse();
  }

  @Test
  void whatGivesMakesNothing() {
    assertThat(LIFECYCLES.gives("getRoot")).isTrue();
    assertThat(LIFECYCLES.gives("theInstance")).isTrue();
    assertThat(LIFECYCLES.gives("createRoot")).isFalse();
  }

  @Test
  void anEndMayBeAReset() {
    assertThat(LIFECYCLES.ends("close")).isTrue();
    assertThat(LIFECYCLES.resets("close")).isFalse();
    assertThat(LIFECYCLES.ends("clear")).isTrue();
    assertThat(LIFECYCLES.resets("clear")).isTrue();
    assertThat(LIFECYCLES.refills("refreshAll")).isTrue();
    assertThat(LIFECYCLES.refills("load")).isFalse();
  }

  @Test
  void annotationsLetOthersGetAtFields() {
    assertThat(LIFECYCLES.exposes("a.Getter")).isTrue();
    assertThat(LIFECYCLES.exposes("a.Other")).isFalse();
  }

  @Test
  void anArrayOfListsIsNoList() {
    assertThat(LIFECYCLES.sequence(Type.of("a.List"), Types.NONE)).isTrue();
    assertThat(LIFECYCLES.sequence(Type.of("a.List").array(1), Types.NONE)).isFalse();
  }
}
