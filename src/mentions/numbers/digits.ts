/** Digits as they are printed → their value. Indonesian writes 1.234,5; English print and carelessness write 1,234.5. */

export enum Print {
  /** No number: "081…", "1.2.3". */
  None,
  Integer,
  /** "1.200" */
  Grouped,
  /** "2,5" */
  Decimal,
  /** "2.5" */
  EnglishDecimal,
  /** "1,200": one comma and three digits; Indonesian reads 1.2, a careless writer means 1200. */
  Ambiguous,
}

/** How the digits at `text[start, end)` are printed. The text holds digits, full stops and commas only. */
export function printOf(text: string, start: number, end: number): Print {
  let points = 0;
  let commas = 0;
  let lastMark = -1;
  let grouped = true; // every mark is followed by three digits
  let run = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 46 || c === 44) {
      if (lastMark >= 0 && run !== 3) grouped = false;
      if (lastMark < 0 && (run > 3 || run === 0)) grouped = false;
      if (c === 46) points++;
      else commas++;
      lastMark = i;
      run = 0;
    } else run++;
  }
  const zero = text.charCodeAt(start) === 48;
  if (lastMark < 0) return zero && end - start > 1 ? Print.None : Print.Integer;
  if (points && commas) return mixed(text, start, end, lastMark, points, commas);
  const single = points + commas === 1;
  if (zero) return single && lastMark === start + 1 ? (commas ? Print.Decimal : Print.EnglishDecimal) : Print.None;
  const all = grouped && run === 3;
  if (points) return all ? Print.Grouped : single ? Print.EnglishDecimal : Print.None;
  if (single) return all ? Print.Ambiguous : Print.Decimal;
  return all ? Print.Grouped : Print.None;
}

/** "1.234.567,89" and "1,234,567.89": the last mark is the decimal one and stands once. */
function mixed(text: string, start: number, end: number, last: number, points: number, commas: number): Print {
  const comma = text.charCodeAt(last) === 44;
  if ((comma ? commas : points) !== 1) return Print.None;
  let run = 0;
  let first = true;
  for (let i = start; i < last; i++) {
    const c = text.charCodeAt(i);
    if (c !== 46 && c !== 44) run++;
    else {
      if (first ? run > 3 : run !== 3) return Print.None;
      first = false;
      run = 0;
    }
  }
  if (run !== 3 || last === end - 1) return Print.None;
  return comma ? Print.Decimal : Print.EnglishDecimal;
}

/** The value of digits printed so; an ambiguous comma is read as the decimal one. */
export function digitsValue(text: string, start: number, end: number, print: Print): number {
  const decimal = print === Print.EnglishDecimal ? 46 : print === Print.Decimal || print === Print.Ambiguous ? 44 : 0;
  let plain = '';
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) plain += text[i];
    else if (c === decimal) plain += '.';
  }
  return Number(plain);
}

/** The non-negative integer of up to `most` bare digits, or -1. */
export function integerOf(text: string, start: number, end: number, most = 6): number {
  if (end - start > most || end === start) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const d = text.charCodeAt(i) - 48;
    if (d < 0 || d > 9) return -1;
    value = value * 10 + d;
  }
  return value;
}
