/**
 * Rule files → rules, checked: against the schema, then for what no schema can say. Loads the `yaml` package.
 * Nothing of a file with a fault is used.
 */
import { lexicon } from '../data.js';
import { MOST_ADDED } from '../language/lexicon.js';
import type { Rules } from '../types.js';
import { checkSchema } from './check.js';
import { type Examples, examplesIn } from './examples.js';
import { BadFile, inOrder } from './fault.js';
import { FrameReader, WORDS } from './frame-reader.js';
import type { Names } from './names.js';
import { NameReader } from './read-names.js';
import type { RuleSet } from './rules.js';
import { rulesSchema, type Vocabulary } from './rules-schema.js';
import { eventTypes } from './use.js';
import type { WrittenFrame } from './written.js';
import { isMap, isScalar, YamlFile } from './yaml.js';

export interface RuleFile {
  /** What messages call it. */
  file: string;
  text: string;
  /** A file of settings: its names count, and nothing else in it. */
  settings?: boolean;
}

/** Keys of a rule file that are no event types. */
const SECTIONS = ['names', 'classes', 'glossary', 'published'];

/** Noun classes and contexts, and what conditions name besides (see events/conditions.ts). */
const OTHER_CLASSES = ['name', 'organization', 'country', 'place_name', 'town', 'number', 'unknown'];

/** What the engine itself knows by name. */
export function builtIn(): Vocabulary {
  const types = eventTypes(undefined);
  const labels = (feature: string) => lexicon.labels(feature).slice(1);
  return {
    classes: [...new Set([...labels('noun_class'), ...labels('context'), ...OTHER_CLASSES])].sort(),
    domains: labels('domain').filter((domain) => domain !== 'earnest'),
    types,
  };
}

/** The library's door. Throws `BadFile` with every fault of every file, each at its line and column. */
export const readRules = (...files: RuleFile[]): Rules => readRuleFiles(files).rules;

export interface ReadRules {
  rules: RuleSet;
  examples: Examples[];
  /** Event types as the files say them. */
  written: { type: string; file: string; frame: WrittenFrame }[];
}

export function readRuleFiles(files: readonly RuleFile[]): ReadRules {
  const vocabulary = builtIn();
  const settings = files.filter((file) => file.settings).map(({ file, text }) => new YamlFile(file, text));
  const yamls = files.filter((file) => !file.settings).map(({ file, text }) => new YamlFile(file, text));
  const own = {
    classes: yamls.flatMap((yaml) => keysOf(yaml, 'classes')),
    types: yamls.flatMap((yaml) => keysOf(yaml)).filter((key) => !SECTIONS.includes(key)),
  };
  const schema = rulesSchema({
    ...vocabulary,
    classes: [...own.classes, ...vocabulary.classes],
    types: [...new Set([...own.types, ...vocabulary.types])],
  });
  for (const yaml of yamls) checkSchema(yaml, schema);
  refuse(yamls);

  const reader = new FrameReader(vocabulary.types, SECTIONS);
  const names = new NameReader();
  const examples: Examples[] = [];
  const types: ReadRules['written'] = [];
  const rules: RuleSet = {
    files: yamls.map(({ file }) => file),
    frames: [],
    nouns: [],
    words: [],
    names: names.names,
    glosses: { ...reader.glosses, proper: names.english },
  };
  for (const yaml of settings) names.read(yaml.data<WrittenFile>().names ?? {}, yaml);
  for (const yaml of yamls) {
    const { names: named = {}, classes = {}, glossary = {}, published, ...written } = yaml.data<WrittenFile>();
    names.read(named, yaml);
    readClasses(classes, rules, yaml);
    for (const [phrase, english] of Object.entries(glossary)) {
      rules.glosses.proper[phrase] = english;
      for (const start of [/^\p{L}/u, /(?<=^| )\p{L}/gu])
        rules.glosses.proper[phrase.replace(start, (letter) => letter.toUpperCase())] = english;
    }
    for (const [type, frame] of Object.entries(written as Record<string, WrittenFrame>)) {
      reader.read(type, frame, yaml);
      types.push({ type, file: yaml.file, frame });
      examples.push(examplesIn(type, frame, published ?? null, yaml));
    }
  }
  names.finish();
  refuse([...settings, ...yamls]);
  rules.frames = reader.frames;
  rules.nouns = reader.nouns;
  rules.words.push(...reader.words());
  const { length } = rules.words;
  if (length > MOST_ADDED)
    throw new BadFile([
      {
        file: rules.files.join(', '),
        line: 0,
        column: 0,
        message: `${length} forms of words, and there is room for ${MOST_ADDED}: name forms in place of roots`,
      },
    ]);
  return { rules, examples, written: types };
}

interface WrittenFile {
  names?: Names;
  classes?: Record<string, string[]>;
  glossary?: Record<string, string>;
  published?: string;
}

function keysOf({ root }: YamlFile, section?: string): string[] {
  const node = section === undefined ? root : isMap(root) ? root.get(section, true) : null;
  return isMap(node) ? node.items.flatMap(({ key }) => (isScalar(key) ? String(key.value) : [])) : [];
}

/** A word has one class among the nouns and one among the contexts; conditions ask for either. */
function readClasses(classes: Record<string, string[]>, rules: RuleSet, yaml: YamlFile) {
  for (const [name, words] of Object.entries(classes)) {
    for (const [i, spelling] of words.entries()) {
      if (!WORDS.test(spelling)) yaml.faultIn(['classes', name, i], `"${spelling}" is no word`);
      const taken = ['noun_class', 'context'].map((f) => lexicon.labels(f)[lexicon.column(f)[lexicon.id(spelling)]]);
      if (taken.includes(name)) continue;
      const free = ['noun_class', 'context'].filter((_, f) => taken[f] === 'none');
      if (free.length) rules.words.push({ spelling, features: Object.fromEntries(free.map((f) => [f, name])) });
      else
        yaml.faultIn(
          ['classes', name, i],
          `"${spelling}" is of the class ${[...new Set(taken)].join(' and of ')} already`,
        );
    }
  }
}

/** Throws when a file has faults. */
function refuse(yamls: readonly YamlFile[]) {
  const faults = yamls.flatMap((yaml) => inOrder(yaml.faults));
  if (faults.length) throw new BadFile(faults);
}
