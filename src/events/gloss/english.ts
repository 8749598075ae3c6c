/** English: verb forms by status and time, counted nouns, attribution. */

import type { Clause } from './clause.js';
import { amount, type NumberWords, noun, numeral, unitData, unitOf } from './counts.js';
import type { Claim, Counted, Form, Language } from './language.js';
import { english as name, nationality, placeEnglish } from './names.js';
import type { Phrase } from './template.js';
import { verb } from './verbs.js';

const numbers: NumberWords = {
  small: 'zero one two three four five six seven eight nine'.split(' '),
  ordinals: 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
  thousands: ',',
  decimal: '.',
  scales: [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
  bounds: { about: 'about', atLeast: 'at least', moreThan: 'more than', upTo: 'up to', dozen: 'more than a dozen' },
  vague: {
    10: 'dozens of',
    100: 'hundreds of',
    1000: 'thousands of',
    10000: 'tens of thousands of',
    100000: 'hundreds of thousands of',
    1e6: 'millions of',
    1e9: 'billions of',
    1e12: 'trillions of',
  },
};
const figure = (n: number) => numeral(n, numbers);
const spelt = (n: number) => numeral(n, numbers, true);

export const english: Language = {
  lang: 'en',
  numbers,
  dates: {
    months: ' January February March April May June July August September October November December'.split(' '),
    seasons: 'spring summer autumn winter'.split(' '),
    part: {
      early: 'early {}',
      mid: 'mid-{}',
      late: 'late {}',
      week: 'week of {}',
      since: 'since {}',
      quarter: 'Q{}',
      half: 'half {} of',
      decade: 'the {}s',
      century: 'century {}',
    },
    on: {
      day: 'on {}',
      days: 'on {}',
      period: 'in {}',
      between: 'between {} and {}',
      early: 'in {}',
      week: 'in the {}',
      since: '{}',
    },
  },
  and: 'and',
  others: 'others',
  including: ', including',
  no: 'no ',
  name,
  place: placeEnglish,
  count,
  money(count, unit) {
    const [, symbol, plural] = unitData(unit) ?? ['money', unit.toUpperCase(), unit.toUpperCase()];
    const before = !/^\p{L}{3}/u.test(symbol);
    const number = amount(count, numbers, (n) => (before ? `${symbol}${figure(n)}` : `${figure(n)} ${symbol}`));
    return number && (number.vague ? `${number.text} ${plural}` : number.text);
  },
  aid: (goods, isMoney) => `${goods} ${isMoney ? 'in' : 'of'} aid`,
  ordinal: ({ value }, unit, article) =>
    value === null ? null : `${article ? 'the ' : ''}${ordinal(value)} ${unitData(unit)?.[1] ?? unit}`,
  length: ({ value }, unit) => (value === null ? null : `${spelt(value)}-${unitData(unit)?.[1] ?? unit}`),
  magnitude: ({ value }) => (value === null ? null : `magnitude-${figure(value)}`),
  claim(noun, by) {
    if (!by) return `the ${noun}`;
    const country = by.kind === 'country' ? nationality(by.country, by.name) : null;
    if (country) return `the ${country.adjective} ${noun}`;
    const { text } = name(by.name, by.kind, by.country);
    return `${text}${text.endsWith('s') ? "'" : "'s"} ${noun}`;
  },
  members(of, kind, country) {
    const people = kind === 'country' ? nationality(country, of)?.people : null;
    if (people) return { text: people, plural: true };
    const whole = name(of, kind, country);
    if (whole.plural) return whole;
    const { text } = whole;
    return { text: kind === 'organization' ? `members of ${text}` : `people in ${text}`, plural: true };
  },
  verb,
  sentence,
  wanted(nominal, { source, own }) {
    if (!source) return { text: `${nominal} was proposed`, attributed: false };
    const verb = own ? 'propose' : 'call';
    return {
      text: `${source.text} ${source.plural ? verb : `${verb}s`} ${own ? '' : 'for '}${nominal}`,
      attributed: true,
    };
  },
  attribution: (source) => `, ${source.plural ? 'say' : 'says'} ${source.text}`,
};

function ordinal(n: number): string {
  if (numbers.ordinals[n]) return numbers.ordinals[n];
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${(!teen && ['', 'st', 'nd', 'rd'][n % 10]) || 'th'}`;
}

function count({ count, type, nationality, spell, subject }: Counted): Phrase | null {
  const unit = unitOf(count, type);
  const number = amount(count, numbers, spell ? spelt : figure);
  if (!number) return null;
  const people = nationality && unit === 'person' && !number.one ? nationality.people : null;
  let { text } = number;
  if (people) text += ` ${people}`;
  else {
    if (nationality) text += ` ${nationality.adjective}`;
    const counted = noun(unit, count, number.one, 'en');
    if (counted) text += ` ${counted}`;
  }
  if (count.each && spell) text += subject ? ' from each side' : ' each';
  return { text, plural: !number.one };
}

/** "Hakan Fidan calls for Russia and Ukraine to hold talks"; "Hamas says it captured two soldiers". */
function sentence(clause: Clause, { status, time, source, own }: Claim): { text: string; attributed: boolean } {
  const said = (verb: string, form: Form, from: Phrase) => ({
    text: `${from.text} ${verb}${clause.in(form, time).slice(from.text.length)}`,
    attributed: own !== null,
  });
  if (status !== 'proposed') {
    const teller = source && own === 'alone' && source.kind !== 'person' ? clause.actor : null;
    if (teller) return said(teller.plural ? 'say they' : 'says it', status, teller);
    return { text: clause.in(status, time), attributed: false };
  }
  if (source && !own)
    return {
      text: `${source.text} ${source.plural ? 'call' : 'calls'} for ${clause.in('infinitive')}`,
      attributed: true,
    };
  const { actor } = clause;
  if (!actor) return { text: `it was proposed that ${clause.in('bare')}`, attributed: false };
  if (own) return said(actor.plural ? 'propose' : 'proposes', 'infinitive', actor);
  return said(actor.plural ? 'were asked' : 'was asked', 'infinitive', actor);
}
