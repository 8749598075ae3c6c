/** The compiled glosses, read once. */
import { compiledJson } from '../../data.js';
import type { GlossData } from './shape.js';

export const data = compiledJson('glosses.json') as GlossData;
