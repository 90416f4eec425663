package org.jooq;

public interface Record {}
