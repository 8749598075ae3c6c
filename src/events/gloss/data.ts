/** The compiled glosses, read once. */
import { compiledJson } from '../../data.js';
import { forget } from './memory.js';
import type { GlossData, LanguageData, PackedGlosses, PackedLanguage, TypeGloss } from './shape.js';

const packed = compiledJson('glosses.json') as PackedGlosses;
export const data: GlossData = { ...packed, en: unpacked(packed.en), id: unpacked(packed.id) };
const compiled = { en: data.en.types, id: data.id.types, proper: data.proper };

/** Each type's templates are parsed when they are first asked for. */
function unpacked(language: PackedLanguage): LanguageData {
  const types: Record<string, TypeGloss> = {};
  for (const [type, json] of Object.entries(language.types)) {
    let gloss: TypeGloss | undefined;
    const get = () => {
      gloss ??= JSON.parse(json) as TypeGloss;
      return gloss;
    };
    Object.defineProperty(types, type, { get, enumerable: true });
  }
  return { ...language, types };
}

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
