import type { Document } from '../../types.js';

export function readDates(_doc: Document): void {}
