/** EDTF dates in words: "23 July", "early January", "the week of 2 February", "since 2022"; calendar values only. */

export interface DateWords {
  /** Index 1 is January. */
  months: string[];
  /** Spring to winter: EDTF 21 to 24. */
  seasons: string[];
  /** Parts of a month or year, by name: "early" → "early {}". */
  part: Record<'early' | 'mid' | 'late' | 'week' | 'since' | 'quarter' | 'half' | 'decade' | 'century', string>;
  /** What stands before a date in a sentence; a part of a month, a week and "since" bring their own. */
  on: Record<'day' | 'days' | 'period' | 'between' | 'early' | 'week' | 'since', string>;
}

/** A date as a label ("23 July") and as part of a sentence ("on 23 July"). */
export interface DatePhrase {
  label: string;
  phrase: string;
  /** "since 2022": up to the day of publication. */
  since?: boolean;
}

interface Day {
  year: number;
  /** 0 where the date is coarser. */
  month: number;
  day: number;
}

const LONGEST_MEETING = 4; // days: a longer interval is when something happened once, not how long it took

/**
 * @param value EDTF: day, month, season (21–24), quarter (33–36), half (40, 41), year, decade (202X), century (20XX) or an interval of them
 * @param published year and day of publication ("2025-07-23"), or null; that year goes without saying
 * @returns null for what is none of these
 */
export function datePhrase(value: string, published: string | null, words: DateWords): DatePhrase | null {
  const year = published ? Number(published.slice(0, 4)) : Number.NaN;
  const slash = value.indexOf('/');
  if (slash < 0) return single(value, year, words);
  const from = day(value.slice(0, slash));
  const to = day(value.slice(slash + 1));
  if (!from || !to) return null;
  if (value.slice(0, slash) === value.slice(slash + 1)) return single(value.slice(0, slash), year, words);
  return interval(from, to, value.slice(slash + 1) === published, year, words);
}

/** "2025", "2025-07", "2025-07-23", the last also with a clock time; most dates are days, so no regular expression. */
function day(text: string): Day | null {
  const clock = text.indexOf('T');
  const length = clock < 0 ? text.length : clock;
  if (length !== 4 && length !== 7 && length !== 10) return null;
  const year = digits(text, 0, 4);
  const month = length > 4 ? (text[4] === '-' ? digits(text, 5, 7) : -1) : 0;
  const day = length > 7 ? (text[7] === '-' ? digits(text, 8, 10) : -1) : 0;
  return year < 0 || month < 0 || month > 12 || day < 0 ? null : { year, month, day };
}

/** The number that these characters write, or -1 if they are no digits. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function single(value: string, year: number, words: DateWords): DatePhrase | null {
  const date = day(value);
  if (date) {
    const label = spelled(date, year, words);
    return { label, phrase: put(date.day ? words.on.day : words.on.period, label) };
  }
  const coarse = /^(\d\d)(?:XX|(\d)X)$/.exec(value);
  if (coarse) {
    const span = coarse[2]
      ? put(words.part.decade, `${coarse[1]}${coarse[2]}0`)
      : put(words.part.century, String(Number(coarse[1]) + 1));
    return { label: span, phrase: put(words.on.period, span) };
  }
  const partOfYear = /^(\d{4})-(2[1-4]|3[3-6]|4[01])$/.exec(value);
  if (!partOfYear) return null;
  const name = nameOfPart(Number(partOfYear[2]), words);
  const label = Number(partOfYear[1]) === year ? name : `${name} ${partOfYear[1]}`;
  return { label, phrase: put(words.on.period, label) };
}

/** EDTF's codes beyond the months: seasons, quarters, halves. */
function nameOfPart(code: number, words: DateWords): string {
  if (code < 33) return words.seasons[code - 21];
  return code < 40 ? put(words.part.quarter, String(code - 32)) : put(words.part.half, String(code - 39));
}

function interval(from: Day, to: Day, untilPublished: boolean, year: number, words: DateWords): DatePhrase {
  const part = partOfMonth(from, to);
  if (part) {
    const label = put(words.part[part], spelled({ ...from, day: 0 }, year, words));
    return { label, phrase: put(words.on.early, label) };
  }
  const days = from.day && to.day ? dayNumber(to) - dayNumber(from) : Number.POSITIVE_INFINITY;
  if (untilPublished && days > LONGEST_MEETING) {
    const label = put(words.part.since, spelled(from, year, words));
    return { label, phrase: put(words.on.since, label), since: true };
  }
  if (days === 6 && weekday(from) === MONDAY) {
    const label = put(words.part.week, spelled(from, year, words));
    return { label, phrase: put(words.on.week, label) };
  }
  const first =
    from.year === to.year
      ? from.month === to.month
        ? String(from.day || '')
        : spelled({ ...from, year }, year, words)
      : spelled(from, 0, words);
  const second = spelled(to, from.year === to.year ? year : 0, words);
  const dash = /^\d+$/.test(first) ? '–' : ' – ';
  const label = first ? `${first}${dash}${second}` : second;
  if (days <= LONGEST_MEETING) return { label, phrase: put(words.on.days, label) };
  return {
    label,
    phrase: first ? words.on.between.replace('{}', first).replace('{}', second) : put(words.on.period, label),
  };
}

/** "awal Januari" is 01–10, "pertengahan" 11–20, "akhir" 21 to the end. */
function partOfMonth(from: Day, to: Day): 'early' | 'mid' | 'late' | null {
  if (from.year !== to.year || from.month !== to.month) return null;
  if (from.day === 1 && to.day === 10) return 'early';
  if (from.day === 11 && to.day === 20) return 'mid';
  return from.day === 21 && to.day >= 28 ? 'late' : null;
}

function spelled({ year, month, day }: Day, goesWithoutSaying: number, words: DateWords): string {
  let text = day ? String(day) : '';
  if (month) text = text ? `${text} ${words.months[month]}` : words.months[month];
  if (!year || (month && year === goesWithoutSaying)) return text;
  return text ? `${text} ${year}` : String(year);
}

/** "on {}" → "on 23 July"; most patterns end with their gap. */
const put = (pattern: string, text: string) =>
  pattern.endsWith('{}') ? pattern.slice(0, -2) + text : pattern.replace('{}', text);

const MONDAY = 1;
/** Days since 0000-03-01 of the proleptic Gregorian calendar. */
function dayNumber({ year, month, day }: Day): number {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
}
/** 0 Sunday … 6 Saturday: 0000-03-01 was a Wednesday. */
const weekday = (date: Day) => (dayNumber(date) + 3) % 7;
