package com.alibaba.excel.context;

public interface AnalysisContext {}
