import type { Document } from '../types.js';

export function readQuotes(_doc: Document): void {}
