/** Indonesian: status in auxiliaries, counted nouns, attribution. */

import type { Clause } from './clause.js';
import { amount, type NumberWords, noun, numeral, unitData, unitOf } from './counts.js';
import type { Claim, Counted, Form, Language } from './language.js';
import { isParty, indonesian as name } from './names.js';
import type { Phrase } from './template.js';

const numbers: NumberWords = {
  small: 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' '),
  ordinals: 'kenol pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh'.split(' '),
  thousands: '.',
  decimal: ',',
  scales: [
    [1e12, 'triliun'],
    [1e9, 'miliar'],
    [1e6, 'juta'],
  ],
  bounds: { about: 'sekitar', atLeast: 'sedikitnya', moreThan: 'lebih dari', upTo: 'hingga', dozen: 'belasan' },
  vague: {
    10: 'puluhan',
    100: 'ratusan',
    1000: 'ribuan',
    10000: 'puluhan ribu',
    100000: 'ratusan ribu',
    1e6: 'jutaan',
    1e9: 'miliaran',
    1e12: 'triliunan',
  },
};
const figure = (n: number) => numeral(n, numbers);
const spelt = (n: number) => numeral(n, numbers, true);

const AUXILIARY: Record<Form, string> = {
  actual: '',
  planned: 'akan ',
  proposed: 'diminta ',
  hypothetical: 'mungkin ',
  negated: 'tidak ',
  infinitive: '',
  bare: '',
};

export const indonesian: Language = {
  lang: 'id',
  numbers,
  dates: {
    months: ' Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
    seasons: ['musim semi', 'musim panas', 'musim gugur', 'musim dingin'],
    part: {
      early: 'awal {}',
      mid: 'pertengahan {}',
      late: 'akhir {}',
      week: 'pekan {}',
      since: 'sejak {}',
      quarter: 'kuartal {}',
      half: 'semester {}',
      decade: '{}-an',
      century: 'abad ke-{}',
    },
    on: {
      day: 'pada {}',
      days: 'pada {}',
      period: 'pada {}',
      between: 'antara {} dan {}',
      early: 'pada {}',
      week: 'pada {}',
      since: '{}',
    },
  },
  and: 'dan',
  others: 'lainnya',
  including: ', termasuk',
  no: 'tidak ada ',
  name,
  place: (name) => ({ label: name, phrase: `di ${name}` }),
  count,
  money(count, unit) {
    const currency = unitData(unit)?.[3] ?? unit.toUpperCase();
    const number = amount(count, numbers, (n) => (unit === 'idr' ? `Rp${figure(n)}` : `${figure(n)} ${currency}`));
    return number && (number.vague ? `${number.text} ${currency}` : number.text);
  },
  aid: (goods) => `bantuan ${goods}`,
  ordinal: ({ value }, unit) =>
    value === null ? null : `${unitData(unit)?.[3] ?? unit} ${numbers.ordinals[value] ?? `ke-${value}`}`,
  length: ({ value }, unit) => (value === null ? null : `${figure(value)} ${unitData(unit)?.[3] ?? unit}`),
  magnitude: ({ value }) => (value === null ? null : `magnitudo ${figure(value)}`),
  claim: (noun, by) => (by ? `${noun} ${name(by.name, by.kind).text}` : `${noun} itu`),
  members(of, kind) {
    const whole = name(of, kind);
    const prefix = kind === 'organization' ? 'anggota' : 'warga';
    return isParty(of) ? whole : { text: `${prefix} ${whole.text}`, plural: true };
  },
  verb: (words, _plural, form) => AUXILIARY[form] + words,
  sentence,
  wanted(nominal, { source, own }) {
    if (!source) return { text: `${nominal} diusulkan`, attributed: false };
    return { text: `${source.text} ${own ? 'mengusulkan' : 'menyerukan'} ${nominal}`, attributed: true };
  },
  attribution: (source) => `, ${source.kind === 'person' ? 'kata' : 'menurut'} ${source.text}`,
};

function count({ count, type, nationality, spell }: Counted): Phrase | null {
  const unit = unitOf(count, type);
  const number = amount(count, numbers, spell ? spelt : figure);
  if (!number) return null;
  const things = nationality && unit === 'person' ? 'warga' : noun(unit, count, number.one, 'id');
  let text = count.each && spell ? `masing-masing ${number.text}` : number.text;
  if (things) text += ` ${things}`;
  if (nationality) text += ` ${nationality.name}`;
  return { text: number.one ? text.replace(/^satu orang\b/, 'seorang') : text, plural: !number.one };
}

/** "Hakan Fidan meminta Rusia dan Ukraina menggelar perundingan"; "Hamas mengatakan pihaknya menahan dua tentara". */
function sentence(clause: Clause, { status, source, own }: Claim): { text: string; attributed: boolean } {
  const said = (verb: string, form: Form, from: Phrase) => ({
    text: `${from.text} ${verb}${clause.in(form).slice(from.text.length)}`,
    attributed: true,
  });
  if (status !== 'proposed') {
    const teller = source && own === 'alone' && source.kind !== 'person' ? clause.actor : null;
    if (teller) return said('mengatakan pihaknya', status, teller);
    return { text: clause.in(status), attributed: false };
  }
  if (source && !own) return { text: `${source.text} meminta ${clause.in('infinitive')}`, attributed: true };
  const { actor } = clause;
  if (!actor) return { text: `diusulkan agar ${clause.in('bare')}`, attributed: false };
  return own ? said('mengusulkan untuk', 'infinitive', actor) : { text: clause.in('proposed'), attributed: false };
}
