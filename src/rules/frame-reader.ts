/** The event types of rule files → frames with their families written out, their trigger words, and their templates. */
import type { Lang, TypeGloss } from '../events/gloss/shape.js';
import type { Condition, Frame } from '../frames/frame.js';
import { frames as builtInFrames } from '../frames/frames.js';
import type { Word } from '../language/extension.js';
import { lexemeForms, SHAPES } from '../language/lexemes.js';
import type { Voice } from '../language/morphology.js';
import { suggestion } from '../text/suggestion.js';
import { readTemplates } from './templates.js';
import { inLowerCase, type WrittenFrame } from './written.js';
import type { YamlFile } from './yaml.js';

/** What a file may add to a built-in event type. */
const ADDED: readonly string[] = ['roots', 'except', 'without', 'doer', 'nouns', 'forms', 'when', 'yes', 'no', 'todo'];

const TYPE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** A word, or a unit of words. */
export const WORDS = /^[^\s]+(?: [^\s]+)*$/;
/** A trigger, the type that has it and where: two types may share one only where conditions tell them apart. */
interface Claim {
  type: string;
  where: string;
}

export class FrameReader {
  readonly frames: Frame[] = [];
  readonly nouns: string[] = [];
  readonly glosses: Record<Lang, Record<string, TypeGloss>> = { en: {}, id: {} };
  readonly #words = new Map<string, Word>();
  readonly #claims = new Map<string, Claim>();
  readonly #where = new Map<string, string>();
  readonly #builtIn: readonly string[];
  readonly #sections: readonly string[];

  constructor(builtIn: readonly string[], sections: readonly string[]) {
    this.#builtIn = builtIn;
    this.#sections = sections;
  }

  words = (): Word[] => [...this.#words.values()];

  read(type: string, asWritten: WrittenFrame, yaml: YamlFile) {
    const written = inLowerCase(asWritten);
    const path = [type];
    if (!TYPE.test(type) || type in {})
      yaml.faultIn(
        path,
        `"${type}" cannot name an event type: write it in small letters, with hyphens, like price-rise`,
      );
    const builtIn = this.#builtIn.includes(type);
    const before = this.#where.get(type);
    const { roots = [], nouns = [], forms = {}, construction } = written;
    if (builtIn) this.#onlyAdds(type, written, yaml);
    else if (before && construction)
      yaml.faultIn(
        path,
        `"${type}" is an event type already (${before}): leave out the construction to add words to it`,
      );
    else if (!before && !construction)
      yaml.faultIn(
        path,
        `the event type "${type}" needs a construction. ${suggestion(type, [...this.#sections, ...this.#builtIn])}`.trim(),
      );
    if (!roots.length && !nouns.length && !Object.keys(forms).length)
      yaml.faultIn(path, `"${type}" has no roots, nouns or forms to tell it by`);
    if (!before) this.#where.set(type, `${yaml.file}:${yaml.line(path)}`);

    const all = this.#forms(type, written, yaml);
    const when = (written.when ?? []).map((condition, i) =>
      this.#condition(condition, all, roots, [type, 'when', i], yaml),
    );
    this.#claimAll(type, written, yaml);
    for (const noun of nouns) {
      this.nouns.push(noun);
      this.#word(noun, noun, 'bare');
    }
    this.#add(type, written, { forms: Object.fromEntries(all), nouns, when });
    if (builtIn) return;
    for (const lang of ['en', 'id'] as const) {
      const gloss = readTemplates(type, written, lang, yaml);
      if (gloss) this.glosses[lang][type] = gloss;
    }
  }

  #onlyAdds(type: string, written: WrittenFrame, yaml: YamlFile) {
    for (const key of Object.keys(written))
      if (!ADDED.includes(key))
        yaml.faultIn(
          [type, key],
          `"${type}" is built in, and its ${key} with it: leave this out, or give your type another name`,
        );
  }

  /** Every form that triggers, in its voice. */
  #forms(type: string, { roots = [], except = [], without = [], doer, forms = {} }: WrittenFrame, yaml: YamlFile) {
    const all = new Map<string, Voice>();
    const made = new Set<string>();
    for (const root of roots) {
      for (const [form, voice] of lexemeForms({ name: root, forms: {}, family: true })) {
        made.add(form);
        if (except.includes(form) || without.includes(voice) || (voice === 'doer' && !doer)) continue;
        all.set(form, voice);
        this.#word(form, root, voice);
      }
    }
    except.forEach((form, i) => {
      if (!made.has(form))
        yaml.faultIn([type, 'except', i], `"${form}" is no form of these roots. ${suggestion(form, [...made])}`.trim());
    });
    for (const [form, voice] of Object.entries(forms) as [string, Voice][]) {
      all.set(form, voice);
      this.#word(form, form, voice);
    }
    return all;
  }

  /** Conditions of roots become conditions of all their forms. */
  #condition(
    { roots: of = [], forms = [], ...rest }: Condition,
    all: ReadonlyMap<string, Voice>,
    roots: readonly string[],
    path: (string | number)[],
    yaml: YamlFile,
  ): Condition {
    if (!of.length && !forms.length) yaml.faultIn(path, 'a condition says of which forms or roots it is one');
    of.forEach((root, i) => {
      if (!roots.includes(root))
        yaml.faultIn([...path, 'roots', i], `"${root}" is no root of this type. ${suggestion(root, roots)}`.trim());
    });
    const inflected = of.flatMap((root) => [...lexemeForms({ name: root, forms: {}, family: true }).keys()]);
    return { ...rest, forms: [...forms, ...inflected.filter((form) => all.has(form) && !forms.includes(form))] };
  }

  /** Without conditions, one word cannot tell of two types of the same files. */
  #claimAll(type: string, { roots = [], nouns = [], forms = {}, when = [] }: WrittenFrame, yaml: YamlFile) {
    const conditional = new Set(when.flatMap((c) => [...(c.forms ?? []), ...(c.roots ?? [])]));
    const claim = (word: string, path: (string | number)[]) => {
      if (!WORDS.test(word)) yaml.faultIn(path, `"${word}" is no word: write words, with one space between them`);
      if (conditional.has(word)) return;
      const other = this.#claims.get(word);
      if (other && other.type !== type)
        yaml.faultIn(
          path,
          `"${word}" tells of "${other.type}" already (${other.where}): give one of them a condition (when)`,
        );
      else this.#claims.set(word, { type, where: `${yaml.file}:${yaml.line(path)}` });
    };
    for (const [i, root] of roots.entries()) claim(root, [type, 'roots', i]);
    for (const [i, noun] of nouns.entries()) claim(noun, [type, 'nouns', i]);
    for (const form of Object.keys(forms)) claim(form, [type, 'forms', form]);
  }

  #word(spelling: string, lexeme: string, voice: Voice) {
    if (this.#words.has(spelling)) return;
    const shape = SHAPES.find(([, shape]) => shape.test(spelling))?.[0];
    this.#words.set(spelling, { spelling, features: { lexeme, voice, ...(shape && { verbal: shape }) } });
  }

  /** A type that is told of in several places is one frame. */
  #add(type: string, written: WrittenFrame, triggers: Required<Pick<Frame, 'forms' | 'nouns' | 'when'>>) {
    const known = this.frames.find((frame) => frame.type === type);
    if (known) {
      known.forms = { ...known.forms, ...triggers.forms };
      known.nouns = [...(known.nouns ?? []), ...triggers.nouns];
      known.when = [...(known.when ?? []), ...triggers.when];
      return;
    }
    const { construction = builtInFrames.find((frame) => frame.type === type)?.construction ?? 'happening' } = written;
    const { codes, not_in, roles, measures, place, date, local, cause } = written;
    this.frames.push({ type, construction, codes, not_in, roles, measures, place, date, local, cause, ...triggers });
  }
}
