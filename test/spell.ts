/** Prints numbers in Indonesian words and digits, by the rules of the schoolbook: written apart from the reader that it tests. */
const ONES = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun'];

function belowThousand(n: number): string[] {
  if (n >= 100) {
    const hundreds = n < 200 ? ['seratus'] : [ONES[Math.floor(n / 100)], 'ratus'];
    return [...hundreds, ...(n % 100 ? belowThousand(n % 100) : [])];
  }
  if (n < 10) return [ONES[n]];
  if (n === 10) return ['sepuluh'];
  if (n === 11) return ['sebelas'];
  if (n < 20) return [ONES[n - 10], 'belas'];
  return [ONES[Math.floor(n / 10)], 'puluh', ...(n % 10 ? [ONES[n % 10]] : [])];
}

/** 0 to 10^15 − 1. */
export function integerWords(n: number): string {
  if (n === 0) return 'nol';
  const words: string[] = [];
  for (let k = SCALES.length - 1; k >= 0; k--) {
    const group = Math.floor(n / 1000 ** k) % 1000;
    if (group === 0) continue;
    if (k === 1 && group === 1) words.push('seribu');
    else words.push(...belowThousand(group), ...(k ? [SCALES[k]] : []));
  }
  return words.join(' ');
}

/** 1.234.567 */
export const integerDigits = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, '.');

export const decimalWords = (whole: number, digits: number[]): string =>
  `${integerWords(whole)} koma ${digits.map((d) => ONES[d]).join(' ')}`;

export const decimalDigits = (whole: number, digits: number[]): string => `${integerDigits(whole)},${digits.join('')}`;
