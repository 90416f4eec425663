package com.alibaba.excel.event;

import com.alibaba.excel.read.listener.ReadListener;

public abstract class AnalysisEventListener<T> implements ReadListener<T> {}
