package org.bson;

import java.util.LinkedHashMap;

public class Document extends LinkedHashMap<String, Object> {}
