/** What stands in brackets or behind "Laporan" for those who made the article: names, initials. */
import { isBlank, isLower, isWordUnit } from './openings.js';

const SLASH = 47;
const MAX_NAMES = 5;
const MAX_INITIALS = 6;
/** "dna/bac": characters of two sets of initials. */
const MIN_WRITERS = 5;
const MAX_WRITERS = 12;
/** A bracket that is not closed within this many characters is no bracketed remark. */
const MAX_BRACKET = 300;

/** Author's initials or a by-line: "rgr/dry", "Antara/Reuters", "Fajar Anugrah": no digits, no verb, at most five words. */
export function isCredit(text: string, start: number, end: number): boolean {
  let words = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) return false;
    if (!isWordUnit(c) || (i > start && isWordUnit(text.charCodeAt(i - 1)))) continue;
    if (++words > MAX_NAMES) return false;
    // Several words are names; initials in lower case are short.
    if (isLower(c) && (words > 1 ? !isInitials(text, i, end) : !isInitials(text, start, end))) return false;
  }
  return true;
}

/** "rgr/dry": two sets of initials. */
export function isWriters(text: string, start: number, end: number): boolean {
  if (end - start < MIN_WRITERS || end - start > MAX_WRITERS) return false;
  let slashes = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === SLASH) slashes++;
    else if (!isLower(c) && !(i > start && c >= 48 && c <= 57)) return false;
  }
  return slashes === 1 && text.charCodeAt(start) !== SLASH && text.charCodeAt(end - 1) !== SLASH;
}

const isInitials = (text: string, start: number, end: number) => {
  let letters = 0;
  for (let i = start; i < end; i++) {
    letters = isWordUnit(text.charCodeAt(i)) ? letters + 1 : 0;
    if (letters > MAX_INITIALS) return false;
  }
  return true;
};

/** What stands before `at` ends a sentence. */
export function endsSentence(text: string, at: number, start: number): boolean {
  let i = at - 1;
  while (i > start && isBlank(text.charCodeAt(i))) i--;
  const c = text.charCodeAt(i);
  return c === 46 || c === 34 || c === 0x201d || c === 33 || c === 63;
}

export const isOpenBracket = (c: number) => c === 40 || c === 91;

/** Index behind the bracket that closes the one at `open`, or 0. */
export function closing(text: string, open: number, end: number): number {
  const close = text.charCodeAt(open) === 40 ? 41 : 93;
  const limit = Math.min(end, open + MAX_BRACKET);
  for (let i = open + 1; i < limit; i++) if (text.charCodeAt(i) === close) return i + 1;
  return 0;
}
