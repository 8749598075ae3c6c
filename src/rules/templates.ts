/** The templates of an event type: from a rule file's order (by what they are, then by language) into that of the glosses. */
import type { Lang, TypeGloss } from '../events/gloss/shape.js';
import { parseTemplate } from '../events/gloss/template.js';
import { allTemplates } from '../events/gloss/variants.js';
import type { WrittenFrame } from './written.js';
import type { YamlFile } from './yaml.js';

const LISTS = ['headline', 'summary', 'negated', 'nominal'] as const;

/** Null where the type has none in this language; a template that cannot be read is a fault of the file. */
export function readTemplates(type: string, written: WrittenFrame, lang: Lang, yaml: YamlFile): TypeGloss | null {
  const words = written.words?.[lang];
  const variants = written.variants?.[lang];
  const plain = written.plain?.[lang];
  const gloss: TypeGloss = { befalls: written.befalls, words, variants, plain };
  for (const key of LISTS) if (written[key]?.[lang] !== undefined) gloss[key] = [written[key][lang]].flat();
  const check = (part: TypeGloss, path: (string | number)[]) => {
    for (const fault of faults({ words, ...part })) yaml.faultIn([type, ...path], fault);
  };
  for (const key of LISTS) check({ [key]: gloss[key] }, [key, lang]);
  check({ summary: plain === undefined ? [] : [plain] }, ['plain', lang]);
  for (const [i, variant] of (variants ?? []).entries()) check({ variants: [variant] }, ['variants', lang, i]);
  if (!variants && plain === undefined && !LISTS.some((key) => gloss[key])) return null;
  return { ...gloss, headline: gloss.headline ?? ['$type'], plain: plain ?? '$type' };
}

function faults(gloss: TypeGloss): string[] {
  return allTemplates(gloss).flatMap(({ source }) => {
    const unknown = /\$(?!type\b)([a-z]+)/.exec(source);
    if (unknown) return [`template "${source}": "words" has no "${unknown[1]}"`];
    try {
      parseTemplate(source);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
}
