/** A shop. */
module com.acme.shop {
  requires com.acme.orders;
}
