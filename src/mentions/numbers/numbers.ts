import type { Document } from '../../types.js';

export function readNumbers(_doc: Document): void {}
