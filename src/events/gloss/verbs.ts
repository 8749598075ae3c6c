/** English verbs in the form that status, time and subject ask for. */
import { data } from './data.js';
import type { Form, Time } from './language.js';
import { remembered } from './memory.js';

/** A template's "<verb …>", taken apart. */
interface Verb {
  base: string;
  singular: { past: string; have: string };
  plural: { past: string; have: string };
  participle: string;
  /** Null where the verb agrees with its subject: "was …" and "were …" say their number themselves. */
  number: 'singular' | 'plural' | null;
  /** The words behind the verb, with the space before them. */
  rest: string;
}

export function verb(words: string, pluralSubject: boolean, form: Form, time: Time): string {
  const verb = taken(words);
  const plural = verb.number === null ? pluralSubject : verb.number === 'plural';
  return finite(verb, plural, form, time) + verb.rest;
}

const taken = remembered((words): Verb => {
  const head = words.split(' ', 1)[0];
  const base = head === 'was' || head === 'were' ? 'be' : head;
  const [past, participle] = principalParts(base);
  return {
    base,
    singular: { past: base === 'be' ? 'was' : past, have: 'has' },
    plural: { past: base === 'be' ? 'were' : past, have: 'have' },
    participle,
    number: head === 'was' ? 'singular' : head === 'were' ? 'plural' : null,
    rest: words.slice(head.length),
  };
});

function finite(verb: Verb, plural: boolean, form: Form, time: Time): string {
  const { base, participle } = verb;
  const { past, have } = plural ? verb.plural : verb.singular;
  switch (form) {
    case 'infinitive':
      return `to ${base}`;
    case 'bare':
      return base;
    case 'planned':
    case 'proposed':
      // What was planned for a day gone by: "were to hold talks".
      return time === 'past' ? `${plural ? 'were' : 'was'} to ${base}` : `to ${base}`;
    case 'hypothetical':
      return time === 'past' || time === 'until now' ? `may have ${participle}` : `may ${base}`;
    case 'negated':
      if (time === 'future') return `will not ${base}`;
      if (time === 'until now') return `${have} not ${participle}`;
      return base === 'be' ? `${past} not` : `did not ${base}`;
    default:
      return time === 'until now' ? `${have} ${participle}` : past;
  }
}

function principalParts(verb: string): [past: string, participle: string] {
  const irregular = data.en.irregular ?? {};
  if (verb === 'be') return ['was', 'been'];
  if (Object.hasOwn(irregular, verb)) return irregular[verb];
  const past = verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  return [past, past];
}
