/** Indonesian: status in auxiliaries, counted nouns, attribution. */
import { amount, type NumberWords, noun, numeral, unitData, unitOf } from './counts.js';
import type { Claim, Clause, CountWords, Form, Language } from './language.js';
import { indonesian as name } from './names.js';
import type { Phrase } from './template.js';

const numbers: NumberWords = {
  small: ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
  ordinals: [
    '',
    'pertama',
    'kedua',
    'ketiga',
    'keempat',
    'kelima',
    'keenam',
    'ketujuh',
    'kedelapan',
    'kesembilan',
    'kesepuluh',
  ],
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
  },
};

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
    months: [
      '',
      'Januari',
      'Februari',
      'Maret',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
      'November',
      'Desember',
    ],
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
    and: 'dan',
  },
  and: 'dan',
  others: 'lainnya',
  no: 'tidak ada ',
  name,
  place: (name) => ({ label: name, phrase: `di ${name}` }),
  count,
  money(count, unit) {
    if (unit === 'idr') return amount(count, numbers, false, (n) => `Rp${numeral(n, numbers)}`)?.text ?? null;
    const currency = unit === 'usd' ? 'dolar AS' : (unitData(unit)?.[3] ?? unit.toUpperCase());
    return amount(count, numbers, false, (n) => `${numeral(n, numbers)} ${currency}`)?.text ?? null;
  },
  aid: (goods) => `bantuan ${goods}`,
  ordinal(count, unit) {
    const n = count.value;
    return n === null ? null : `${noun(unit, count, true, 'id')} ${numbers.ordinals[n] ?? `ke-${n}`}`;
  },
  length(count, unit) {
    return count.value === null ? null : `${numeral(count.value, numbers)} ${noun(unit, count, true, 'id')}`;
  },
  magnitude: (count) => (count.value === null ? null : `magnitudo ${numeral(count.value, numbers)}`),
  verb: (words, _subject, form) => AUXILIARY[form] + words,
  sentence,
  attribution: (source) => (source.kind === 'person' ? `, kata ${source.text}` : `, menurut ${source.text}`),
};

function count({ count, type, adjective, spell }: CountWords): Phrase | null {
  const unit = unitOf(count, type);
  const number = amount(count, numbers, spell);
  if (!number) return null;
  const parts = [
    count.each && spell ? 'masing-masing' : '',
    number.text,
    noun(unit, count, number.one, 'id'),
    adjective?.id,
  ];
  return { text: parts.filter(Boolean).join(' '), plural: !number.one };
}

/** "Hakan Fidan meminta Rusia dan Ukraina menggelar perundingan". */
function sentence(clause: Clause, { status, source, own }: Claim): { text: string; attributed: boolean } {
  if (status !== 'proposed') return { text: clause.in(status), attributed: false };
  const { subject, active } = clause;
  if (source && !own) return { text: `${source.text} meminta ${clause.in('infinitive')}`, attributed: true };
  if (!active || !subject) return { text: `diusulkan agar ${clause.in('bare')}`, attributed: false };
  if (!own) return { text: clause.in('proposed'), attributed: false };
  return {
    text: `${subject.text} mengusulkan untuk${clause.in('infinitive').slice(subject.text.length)}`,
    attributed: true,
  };
}
