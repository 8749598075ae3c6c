/** English: verb forms by status, counted nouns, attribution. */
import { amount, type NumberWords, noun, numeral, unitData, unitOf } from './counts.js';
import { data } from './data.js';
import type { Claim, Clause, CountWords, Form, Language } from './language.js';
import { english as name, placeEnglish } from './names.js';
import type { Phrase } from './template.js';

const numbers: NumberWords = {
  small: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ordinals: ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
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
  },
};

export const english: Language = {
  lang: 'en',
  numbers,
  dates: {
    months: [
      '',
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
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
    and: 'and',
  },
  and: 'and',
  others: 'others',
  no: 'no ',
  name,
  place: placeEnglish,
  count,
  money(count, unit) {
    const symbol = unitData(unit)?.[1] ?? unit.toUpperCase();
    const before = symbol.length < 4 && !/^[a-z]/.test(symbol);
    return (
      amount(count, numbers, false, (n) =>
        before ? `${symbol}${numeral(n, numbers)}` : `${numeral(n, numbers)} ${symbol}`,
      )?.text ?? null
    );
  },
  aid: (goods, isMoney) => `${goods} ${isMoney ? 'in' : 'of'} aid`,
  ordinal(count, unit, article) {
    const n = count.value;
    if (n === null) return null;
    return `${article ? 'the ' : ''}${ordinal(n)} ${noun(unit, count, true, 'en')}`;
  },
  length(count, unit) {
    return count.value === null ? null : `${numeral(count.value, numbers, true)}-${noun(unit, count, true, 'en')}`;
  },
  magnitude: (count) => (count.value === null ? null : `magnitude-${numeral(count.value, numbers)}`),
  verb,
  sentence,
  attribution: (source) => `, ${source.plural ? 'say' : 'says'} ${source.text}`,
};

function ordinal(n: number): string {
  if (numbers.ordinals[n]) return numbers.ordinals[n];
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${(!teen && ['', 'st', 'nd', 'rd'][n % 10]) || 'th'}`;
}

function count({ count, type, adjective, spell, subject }: CountWords): Phrase | null {
  const unit = unitOf(count, type);
  const number = amount(count, numbers, spell);
  if (!number) return null;
  const parts = [number.text, adjective?.en, noun(unit, count, number.one, 'en')];
  if (count.each && spell) parts.push(subject ? 'from each side' : 'each');
  return { text: parts.filter(Boolean).join(' '), plural: !number.one };
}

/** `be` agrees with its subject, "was …" and "were …" say their number themselves; any other verb has one past. */
function verb(words: string, subject: Phrase | null, form: Form, future: boolean): string {
  const [head, ...others] = words.split(' ');
  const copula = head === 'be' || head === 'was' || head === 'were';
  const base = copula ? 'be' : head;
  const plural = head === 'were' || (head === 'be' && subject?.plural === true);
  const past = copula ? (plural ? 'were' : 'was') : pastOf(head);
  return [finite(base, past, form, future, copula), ...others].join(' ');
}

function finite(base: string, past: string, form: Form, future: boolean, copula: boolean): string {
  switch (form) {
    case 'planned':
    case 'proposed':
    case 'infinitive':
      return `to ${base}`;
    case 'bare':
      return base;
    case 'hypothetical':
      return `may ${base}`;
    case 'negated':
      if (future) return `will not ${base}`;
      return copula ? `${past} not` : `did not ${base}`;
    default:
      return past;
  }
}

function pastOf(verb: string): string {
  if (Object.hasOwn(data.past, verb)) return data.past[verb];
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

/** "Hakan Fidan calls for Russia and Ukraine to hold talks"; without a source the call is in the passive. */
function sentence(clause: Clause, { status, source, own, future }: Claim): { text: string; attributed: boolean } {
  if (status !== 'proposed') return { text: clause.in(status, future), attributed: false };
  const { subject, active } = clause;
  if (source && !own)
    return {
      text: `${source.text} ${source.plural ? 'call' : 'calls'} for ${clause.in('infinitive')}`,
      attributed: true,
    };
  if (!active || !subject) return { text: `it was proposed that ${clause.in('bare')}`, attributed: false };
  const rest = clause.in('infinitive').slice(subject.text.length);
  const asked = own ? (subject.plural ? 'propose' : 'proposes') : subject.plural ? 'were asked' : 'was asked';
  return { text: `${subject.text} ${asked}${rest}`, attributed: own };
}
