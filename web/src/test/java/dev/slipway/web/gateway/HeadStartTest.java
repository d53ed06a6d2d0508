package dev.slipway.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadStartTest {
  /** Each page with a bar where its head begins. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><html lang=en><head>|<meta charset=utf-8>",
        "<!DOCTYPE HTML PUBLIC \"a > b\"><HTML><HEAD>|<TITLE>x</TITLE>",
        "<!doctype html>\n<html data-x='a>b' lang=\"en\">\n  <head class=\"c > d\">|\n",
        "<!-- note --><!doctype html><!-- <head> --><html>|<!--> --><head>",
        "<!doctype html><html><!--><head>|<!-- x -->",
        "<!doctype html>|<title>No head</title><p>x",
        "<!doctype html><html>|<body><p>x",
        "<!doctype html>|<header>This is no head</header>",
        "|<p>Only text",
        "|",
        "\n \n<head\n>|<title>x</title>",
        "<!-- a --!><head>|",
        "<html><head/>|<title>x</title>",
        "\ufeff|<p>A mark and text",
        "\ufeff<!doctype html><head>|",
        "|hello <html><head>"
      })
  void findsTheStartOfTheHead(String marked) {
    String page = marked.replace("|", "");
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    int before = marked.substring(0, marked.indexOf('|')).getBytes(StandardCharsets.UTF_8).length;
    assertThat(HeadStart.find(bytes)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- never closed <head>", "<html lang='never closed><head>", "<head"})
  void leavesPagesAloneThatEndTooEarly(String page) {
    int place = HeadStart.find(page.getBytes(StandardCharsets.UTF_8));
    assertThat(place).isIn(-1, 0);
  }

  @Test
  void leavesOtherEncodingsAlone() {
    byte[] page = "<head>".getBytes(StandardCharsets.UTF_16);
    assertThat(HeadStart.find(page)).isEqualTo(-1);
    byte[] little = Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xfe, '<', 0}, 4);
    assertThat(HeadStart.find(little)).isEqualTo(-1);
  }
}
