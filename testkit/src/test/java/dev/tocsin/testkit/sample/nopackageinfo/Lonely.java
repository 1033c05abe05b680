package dev.tocsin.testkit.sample.nopackageinfo;

class Lonely {}
