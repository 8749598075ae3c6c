/** The compiled glosses, read once. */
import { compiledJson } from '../../data.js';
import { forget } from './memory.js';
import type { GlossData, TypeGloss } from './shape.js';

export const data = compiledJson('glosses.json') as GlossData;
const compiled = { en: data.en.types, id: data.id.types, proper: data.proper };

/** What rules of the user's add to the glosses. */
export interface OwnGlosses {
  /** Event type → templates. */
  en: Record<string, TypeGloss>;
  id: Record<string, TypeGloss>;
  /** Name → English name. */
  proper: Record<string, string>;
}

/** In place of those that were added before. */
export function useGlosses({ en, id, proper }: OwnGlosses) {
  data.en.types = { ...compiled.en, ...en };
  data.id.types = { ...compiled.id, ...id };
  data.proper = { ...compiled.proper, ...proper };
  forget();
}
