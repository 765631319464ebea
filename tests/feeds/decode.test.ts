import { describe, expect, it } from "vitest";
import { decode } from "@/feeds/decode";

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const prolog = (charset: string) => ascii(`<?xml version="1.0" encoding="${charset}"?>`);

describe("decoding", () => {
  it("believes a byte-order mark before anything else", () => {
    expect(decode(new Uint8Array([0xff, 0xfe, 0x41, 0, 0xe9, 0]), "text/xml; charset=iso-8859-1")).toBe("Aé");
    expect(decode(new Uint8Array([0xfe, 0xff, 0, 0x41, 0, 0xe9]))).toBe("Aé");
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]))).toBe("é");
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
