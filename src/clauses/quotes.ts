import type { Document, QuoteFound } from '../types.js';

export function readQuotes(_doc: Document): void {}

/** The innermost statement that covers a token, or null. */
export function sourceAt(_doc: Document, _token: number): QuoteFound | null {
  return null;
}
