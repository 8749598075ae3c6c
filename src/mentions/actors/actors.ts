import type { Document } from '../../types.js';

export function readActors(_doc: Document): void {}
