package dev.tocsin.testkit.sample.statics;

class Cache {
    static final java.util.concurrent.ConcurrentHashMap<String, String> ENTRIES =
            new java.util.concurrent.ConcurrentHashMap<>();
}
