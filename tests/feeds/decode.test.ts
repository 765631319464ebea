import { describe, expect, it } from "vitest";
import { decode } from "@/feeds/documents/decode";

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const prolog = (charset: string) => ascii(`<?xml version="1.0" encoding="${charset}"?>`);

describe("decoding", () => {
  it("believes a byte-order mark before anything else", () => {
    expect(decode(new Uint8Array([0xff, 0xfe, 0x41, 0, 0xe9, 0]), "text/xml; charset=iso-8859-1")).toBe("Aé");
    expect(decode(new Uint8Array([0xfe, 0xff, 0, 0x41, 0, 0xe9]))).toBe("Aé");
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]))).toBe("é");
  });

  it("knows UTF-16 by its first letter where the mark is missing", () => {
    expect(decode(new Uint8Array([0x3c, 0, 0x61, 0, 0x3e, 0]))).toBe("<a>");
    expect(decode(new Uint8Array([0, 0x3c, 0, 0x61, 0, 0x3e]), "text/xml; charset=utf-16")).toBe("<a>");
  });

  it.each([
    ["windows-1251", [0xcf], "П"],
    ["iso-8859-2", [0xb9], "š"],
    ["iso-8859-15", [0xa4], "€"],
    ["shift_jis", [0x93, 0xfa], "日"],
    ["euc-jp", [0xc6, 0xfc], "日"],
    ["gb2312", [0xc8, 0xd5], "日"],
    ["gb18030", [0x81, 0x30, 0x81, 0x30], "\u0080"],
    ["big5", [0xa4, 0xe9], "日"],
    ["euc-kr", [0xc0, 0xcf], "일"],
    ["koi8-u", [0xa6], "і"],
    ["macintosh", [0x8e], "é"],
    ["x-sjis", [0x93, 0xfa], "日"],
  ])("reads %s", (charset, bytes, letter) => {
    expect(decode(new Uint8Array([...prolog(charset), ...bytes])).at(-1)).toBe(letter);
    expect(decode(new Uint8Array(bytes), `text/xml; charset="${charset}"`)).toBe(letter);
  });

  it("takes valid UTF-8 for UTF-8 whatever is declared", () => {
    expect(decode(new Uint8Array([...prolog("iso-8859-1"), 0xc3, 0xa9]), "text/xml; charset=latin1")).toMatch(
      /é$/,
    );
  });

  it("takes the header's charset, then the prolog's, then windows-1252", () => {
    expect(decode(new Uint8Array([...prolog("koi8-r"), 0xc1]), "text/xml; charset=windows-1251")).toMatch(
      /Б$/,
    );
    expect(decode(new Uint8Array([...prolog("koi8-r"), 0xc1]))).toMatch(/а$/);
    expect(decode(new Uint8Array([0x93, 0x61, 0x94]))).toBe("“a”");
  });

  it("reads encodings whose bytes are ASCII as declared", () => {
    expect(
      decode(new Uint8Array([...prolog("iso-2022-jp"), 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42])),
    ).toMatch(/日$/);
  });

  it("survives a charset that no one knows", () => {
    expect(decode(new Uint8Array([...prolog("klingon-1"), 0xe9]))).toMatch(/é$/);
  });
});
