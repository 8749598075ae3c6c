/** Event types as rule files say them. */
import type { Lang, Variant } from '../events/gloss/shape.js';
import type { Example, Frame } from '../frames/frame.js';

type PerLanguage<T> = Partial<Record<Lang, T>>;

/** An event type as a rule file says it, once it has passed the schema. */
export interface WrittenFrame extends Omit<Frame, 'type' | 'construction' | 'yes' | 'no'> {
  construction?: Frame['construction'];
  headline?: PerLanguage<string | string[]>;
  summary?: PerLanguage<string | string[]>;
  negated?: PerLanguage<string | string[]>;
  nominal?: PerLanguage<string | string[]>;
  plain?: PerLanguage<string>;
  words?: PerLanguage<Record<string, string>>;
  variants?: PerLanguage<Variant[]>;
  befalls?: boolean;
  yes?: (Example & { also?: string[] })[];
  no?: string[];
  todo?: (Partial<Example> & { text: string; cause: string })[];
}

/** Keys of a condition that list words. */
const WORD_LISTS = ['forms', 'roots', 'after', 'before', 'not_after', 'not_before'] as const;

/** The lexicon knows words in lower case: "KTT" is "ktt" there. */
export function inLowerCase(written: WrittenFrame): WrittenFrame {
  const lower = (words?: string[]) => words?.map((word) => word.toLowerCase());
  return {
    ...written,
    roots: lower(written.roots),
    except: lower(written.except),
    nouns: lower(written.nouns),
    forms:
      written.forms && Object.fromEntries(Object.entries(written.forms).map(([form, v]) => [form.toLowerCase(), v])),
    when: written.when?.map((condition) => ({
      ...condition,
      ...Object.fromEntries(WORD_LISTS.flatMap((key) => (condition[key] ? [[key, lower(condition[key])]] : []))),
    })),
  };
}
