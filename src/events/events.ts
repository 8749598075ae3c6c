import type { Document, Event } from '../types.js';

export function readEvents(_doc: Document): Event[] {
  return [];
}
