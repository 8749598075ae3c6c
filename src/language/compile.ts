/**
 * Build time: `language/*.yaml`, the word families of the frames and a plain word list → the frozen lexicon.
 *
 * A data file maps a feature to its words, in one of three forms:
 *   feature: [word, …]                      a flag
 *   feature: {word: number, …}              a value
 *   feature: {Label: [word, …], …}          an enumeration (labels are numbered from 1)
 * A word with spaces is a multi-word unit. `~root` stands for the whole family of the root.
 * Throws on a value that does not fit 16 bits and on a word that is given two values of one feature.
 */
import { parse } from 'yaml';
import { folded, phraseKey, phraseTable, powerOfTwo } from './extension.js';
import { HASH_START, hashEnd, hashStep } from './hash.js';
import { type Lexeme, lexemeForms, SHAPES, VOICES } from './lexemes.js';
import type { LexiconMeta } from './lexicon.js';
import { pack } from './pack.js';

interface Sources {
  /** File name → YAML text, in order. */
  files: Record<string, string>;
  lexemes: Lexeme[];
  /** Plain words, to tell common words from names. */
  words: Iterable<string>;
}

export function compileLexicon({ files, lexemes, words }: Sources): Uint8Array {
  const builder = new Builder();
  for (const lexeme of lexemes) builder.lexeme(lexeme);
  for (const [file, text] of Object.entries(files)) {
    for (const [feature, entries] of Object.entries((parse(text) ?? {}) as Record<string, unknown>)) {
      builder.feature(file, feature, entries);
    }
  }
  return builder.finish(words);
}

/** The feature of words that the word list knows besides: "lima" is plain, "rusia" only featured. */
const PLAIN = 'plain';

class Builder {
  readonly #words = new Map<string, Map<string, number>>();
  readonly #features: string[] = ['startsPhrase', PLAIN, 'lexeme', 'voice'];
  readonly #labels: Record<string, string[]> = { lexeme: ['none'], voice: ['none', ...VOICES] };

  lexeme(lexeme: Lexeme) {
    const id = this.#label('lexeme', lexeme.name);
    for (const [form, voice] of lexemeForms(lexeme)) {
      const word = this.#word(form);
      // The first family wins: "menahan" belongs to tahan, whatever later root could make the same form.
      if (word.has('lexeme') && voice !== 'bare') continue;
      word.set('lexeme', id);
      word.set('voice', VOICES.indexOf(voice) + 1);
    }
  }

  feature(file: string, feature: string, entries: unknown) {
    if (!this.#features.includes(feature)) this.#features.push(feature);
    const set = (entry: string, value: number) => {
      const forms = entry.startsWith('~')
        ? [...lexemeForms({ name: entry.slice(1), forms: {}, family: true }).keys()]
        : [entry];
      for (const form of forms) {
        const word = this.#word(form);
        const before = word.get(feature);
        if (before !== undefined && before !== value && !entry.startsWith('~'))
          throw new Error(`${file}: "${form}" has two values of ${feature}`);
        if (!Number.isInteger(value) || value < -32768 || value > 32767)
          throw new Error(`${file}: ${feature} of "${form}" is ${value}, no 16-bit integer`);
        if (before === undefined) word.set(feature, value);
      }
    };
    if (Array.isArray(entries)) for (const entry of entries) set(String(entry), 1);
    else if (entries && typeof entries === 'object') {
      for (const [key, value] of Object.entries(entries)) {
        if (typeof value === 'number') set(key, value);
        else if (Array.isArray(value)) for (const entry of value) set(String(entry), this.#label(feature, key));
        else throw new Error(`${file}: ${feature}: "${key}" is neither a number nor a list`);
      }
    } else throw new Error(`${file}: ${feature} is neither a list nor a map`);
  }

  /** Verbs outside every family, told by their shape: a predicate ends a noun phrase, whatever it means. */
  #verbs(plain: Iterable<string>) {
    this.#features.push('verbal');
    for (const word of [...plain, ...this.#words.keys()]) {
      // "membantahnya" is "membantah" with an enclitic, which the tokeniser cuts off.
      if (word.endsWith('nya') && this.#words.has(word.slice(0, -3))) continue;
      const label = SHAPES.find(([, shape]) => shape.test(word))?.[0];
      if (label && !this.#words.get(word)?.has('nonverbal'))
        this.#word(word).set('verbal', this.#label('verbal', label));
    }
  }

  finish(plain: Iterable<string>): Uint8Array {
    this.#verbs(plain);
    const phrases = [...this.#words.keys()].filter((w) => w.includes(' '));
    // A multi-word unit is read word by word, so each of its words needs an id of its own.
    for (const phrase of phrases) {
      const parts = phrase.split(' ').map((part) => this.#word(part));
      parts[0].set('startsPhrase', 1);
    }
    // The words of which most is told come first: they are the frequent ones, and so share their cache lines in every column.
    const told = [...this.#words].sort(([, a], [, b]) => b.size - a.size).map(([word]) => word);
    const spellings = ['', '', ...told];
    const featured = spellings.length;
    const ids = new Map(spellings.map((s, i) => [s, i]));
    for (const word of plain) {
      const f = folded(word);
      const [half, again] = f.split('-');
      // "serangan-serangan" is read as "serangan" twice, so it must not be a word of its own.
      if (half === again && ids.has(half)) continue;
      this.#words.get(f)?.set(PLAIN, 1);
      if (!ids.has(f) && !f.includes(' ')) {
        ids.set(f, spellings.length);
        spellings.push(f);
      }
    }
    if (spellings.length > 65_000) throw new Error(`${spellings.length} words: the lexicon's ids are 16 bits`);
    const meta: LexiconMeta = { features: this.#features, labels: this.#labels, featured };
    return pack(meta, { ...this.#featureTable(ids), ...hashTable(spellings), ...phraseTables(phrases, ids) });
  }

  /** Each feature's words with their values, one feature after the other. */
  #featureTable(ids: Map<string, number>) {
    const columns = this.#features.map((): [id: number, value: number][] => []);
    for (const [word, values] of this.#words)
      for (const [feature, value] of values)
        if (value) columns[this.#features.indexOf(feature)].push([ids.get(word) ?? 0, value]);
    const pairs = columns.flat();
    const featureFrom = new Uint32Array(columns.length + 1);
    columns.forEach((column, f) => {
      featureFrom[f + 1] = featureFrom[f] + column.length;
    });
    return {
      featureFrom,
      featureIds: Uint16Array.from(pairs, ([id]) => id),
      featureValues: Int16Array.from(pairs, ([, value]) => value),
    };
  }

  #word(form: string): Map<string, number> {
    const key = folded(form);
    let word = this.#words.get(key);
    if (!word) {
      word = new Map();
      this.#words.set(key, word);
    }
    return word;
  }

  #label(feature: string, label: string): number {
    this.#labels[feature] ??= ['none'];
    const labels = this.#labels[feature];
    const index = labels.indexOf(label);
    return index >= 0 ? index : labels.push(label) - 1;
  }
}

function hashTable(spellings: string[]) {
  const slots = new Uint16Array(powerOfTwo(spellings.length * 2.5));
  const offsets = new Uint32Array(spellings.length + 1);
  const units: number[] = [];
  spellings.forEach((spelling, id) => {
    offsets[id] = units.length;
    let hash = HASH_START;
    for (let i = 0; i < spelling.length; i++) {
      const unit = spelling.charCodeAt(i);
      units.push(unit);
      hash = hashStep(hash, unit);
    }
    if (id < 2) return;
    let slot = hashEnd(hash) & (slots.length - 1);
    while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = id;
  });
  offsets[spellings.length] = units.length;
  return { slots, offsets, units: Uint16Array.from(units) };
}

function phraseTables(phrases: string[], ids: Map<string, number>) {
  const steps = new Map<number, number>();
  const ends = [0];
  for (const phrase of phrases) {
    let state = 0;
    for (const part of phrase.split(' ')) {
      const key = phraseKey(state, ids.get(part) ?? 0);
      state = steps.get(key) ?? ends.push(0) - 1;
      steps.set(key, state);
    }
    ends[state] = ids.get(phrase) ?? 0;
  }
  return { ...phraseTable(steps), phraseWord: Uint16Array.from(ends) };
}
