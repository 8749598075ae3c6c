/** Lexemes: what rules are triggered by, and all the forms in which a text has them. */
import { family, type Voice } from './morphology.js';

export const VOICES: Voice[] = [
  'active',
  'passive',
  'stative',
  'middle',
  'bare',
  'action',
  'result',
  'abstract',
  'doer',
];

/** What a verb's first letters say of its voice; the exceptions are `nonverbal` in grammar.yaml. */
export const SHAPES: [label: Voice, shape: RegExp][] = [
  ['active', /^me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}$/],
  ['passive', /^di[a-z]{4,}$/],
  ['middle', /^ber[a-z]{3,}$/],
  ['stative', /^ter[a-z]{3,}$/],
];

/** A family or a fixed phrase that some rule is triggered by. */
export interface Lexeme {
  /** "tukar", "gencatan senjata". */
  name: string;
  /** Forms outside the rules, or all forms of a lexeme that has no family. */
  forms: Record<string, Voice>;
  family: boolean;
  /** Forms that the rules make but that are other words ("tahanan" is a person). */
  except?: string[];
}

/** Every form of a lexeme; in "tembak jatuh" the first word takes the affixes. */
export function lexemeForms({ name, forms, family: inflects, except = [] }: Lexeme): Map<string, Voice> {
  const all = new Map<string, Voice>(Object.entries(forms));
  if (inflects) {
    const [root, ...rest] = name.split(' ');
    for (const { form, voice } of family(root)) {
      const whole = [form, ...rest].join(' ');
      if (!all.has(whole) && !except.includes(whole)) all.set(whole, voice);
    }
  }
  return all;
}
