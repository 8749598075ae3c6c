/** Rule files as the engine takes them: plain data, made by `read.ts`, put in force by `use.ts`. */
import type { OwnGlosses } from '../events/gloss/data.js';
import type { Frame } from '../frames/frame.js';
import type { OwnName } from '../gazetteer/extension.js';
import type { Word } from '../language/extension.js';
import type { Rules } from '../types.js';

export interface RuleSet extends Rules {
  /** Families written out: `forms` holds every form of every root. */
  frames: Frame[];
  /** Nouns that trigger, for `useFrames`. */
  nouns: string[];
  words: Word[];
  names: OwnName[];
  glosses: OwnGlosses;
}
