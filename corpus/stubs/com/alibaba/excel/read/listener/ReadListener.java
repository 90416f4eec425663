package com.alibaba.excel.read.listener;

import com.alibaba.excel.context.AnalysisContext;

public interface ReadListener<T> {
  void invoke(T data, AnalysisContext context);

  void doAfterAllAnalysed(AnalysisContext context);
}
