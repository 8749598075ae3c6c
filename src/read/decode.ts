/** Bytes → text: UTF-8 and UTF-16, with or without a byte order mark; Windows-1252 where the bytes are none of these. */
import type { Problem } from '../types.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  text: string;
  problems: Problem[];
}

/** How many bytes are looked at to tell text from binary, and UTF-16 from UTF-8. */
const HEAD = 4096;
/** Control characters are this rare in text, in parts of the head. */
const MAX_CONTROL = 0.02;

/** Formats that people mistake for text, by their first bytes. */
const SIGNATURES: [bytes: number[], name: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF file'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP or Office file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file'],
  [[0x1f, 0x8b], 'a gzip file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
];

/** The whole of a file as text, or the problem that keeps it from being read. Offsets count from behind the mark. */
export function decode(bytes: Uint8Array, path: string | null): Decoded | Problem {
  const binary = binaryKind(bytes);
  if (binary) return binaryProblem(binary, path);
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), problems: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return { text: decodeWindows1252(bytes), problems: [fallbackProblem(path)] };
  }
}

/** What Windows-1252 prints at 0x80–0x9f, where Latin-1 has control codes. Source: encoding.spec.whatwg.org. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's own decoder reads these bytes as Latin-1. */
export const decodeWindows1252 = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes).replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]);

export const fallbackProblem = (path: string | null, where = ''): Problem => ({
  code: 'encoding',
  severity: 'warning',
  path,
  message: `${where}not valid UTF-8: read as Windows-1252; save it as UTF-8 to be sure of its letters`,
});

export const binaryProblem = (kind: string, path: string | null): Problem => ({
  code: 'binary',
  severity: 'error',
  path,
  message: `${kind}, not text: give the article as plain text or JSON Lines`,
});

/** UTF-16 is told by its mark, or by the zero bytes that its Latin letters have at every second place. */
export function encodingOf(bytes: Uint8Array): Exclude<Encoding, 'windows-1252'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Math.min(bytes.length, HEAD) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = head / 2;
  if (odd > 0.7 * pairs && even === 0) return 'utf-16le';
  if (even > 0.7 * pairs && odd === 0) return 'utf-16be';
  return 'utf-8';
}

/** What a binary file is ("a PDF file"), or null for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find(([signature]) => signature.every((b, i) => bytes[i] === b));
  if (known) return known[1];
  if (encodingOf(bytes) !== 'utf-8') return null;
  const head = Math.min(bytes.length, HEAD);
  let control = 0;
  for (let i = 0; i < head; i++) {
    const b = bytes[i];
    if (b === 0) return 'a binary file';
    // Tab, line feed, form feed, carriage return and escape occur in text.
    if ((b < 9 || (b > 13 && b < 32)) && b !== 27) control++;
  }
  return control > MAX_CONTROL * head ? 'a binary file' : null;
}
