/** Orders. */
module com.acme.orders {
  exports com.acme.orders;
}
