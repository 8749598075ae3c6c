/** Bytes of a web page → text. */
import type { Problem } from '../../types.js';
import { binaryKind, binaryProblem, type Decoded, decode, decodeWindows1252, encodingOf } from '../decode.js';

/** Where HTML asks for the declaration, with room for a page that begins with a comment. */
const HEAD = 4096;

/**
 * UTF-8 wherever the bytes are valid UTF-8, because a server's own word for it (which is not saved with a page) goes
 * before a stale `<meta charset>`; else what the page declares; else Windows-1252, with a warning.
 */
export function decodePage(bytes: Uint8Array, path: string): Decoded | Problem {
  const binary = binaryKind(bytes);
  if (binary) return binaryProblem(binary, path);
  const declared = encodingOf(bytes) === 'utf-8' ? declaredCharset(bytes) : null;
  if (!declared || isUtf8(bytes)) return decode(bytes, path);
  if (declared === 'windows-1252') return { text: decodeWindows1252(bytes), problems: [] };
  return { text: new TextDecoder(declared).decode(bytes), problems: [] };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** `<meta charset="…">` or `<meta … content="text/html; charset=…">`, as the standard names it; null for none and for UTF-8. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label = /<meta\b[^>]{0,200}\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(head)?.[1];
  try {
    const name = new TextDecoder(label).encoding;
    // A file without a zero byte is no UTF-16, whatever it says.
    return name === 'utf-8' || name.startsWith('utf-16') ? null : name;
  } catch {
    return null; // a name that no standard knows
  }
}
