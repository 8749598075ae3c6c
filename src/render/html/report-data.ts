/** What the page of a report is given: the articles, and their facts in the words of the reader's language. */
import type { Role, Status } from '../../types.js';

/** Half-open UTF-16 offsets into `ReportArticle.text`. */
export type Range = [start: number, end: number];

export interface ReportArticle {
  id: string;
  /** Its title, or its id where it has none. */
  title: string;
  author: string | null;
  /** Only http and https: a link that the reader may follow. */
  url: string | null;
  /** Day of publication in words. */
  published: string | null;
  text: string;
  facts: ReportFact[];
}

export interface ReportFact {
  /** The event's id in its article. */
  id: string;
  type: string;
  status: Status;
  headline: string;
  summary: string;
  date: ReportDate | null;
  place: ReportPlace | null;
  parties: { role: Role; name: string }[];
  /** "46 people", in words. */
  counts: string[];
  source: string | null;
  sentence: Range;
  /** The words that the fact rests on, wherever they stand in the article. */
  marks: { slot: Slot; range: Range }[];
}

export type Slot = 'trigger' | 'actor' | 'count' | 'date' | 'place' | 'source';

export interface ReportDate {
  /** YYYY-MM-DD, both inclusive; the same day twice where the day is known. Null for what has no place on a time line. */
  days: [first: string, last: string] | null;
  /** The day, month or span in words, and with it the time of the day where it is known. */
  words: string;
  withTime: string;
  inferred: boolean;
}

export interface ReportPlace {
  name: string;
  /** Outwards. */
  within: string[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Degrees. Null where the gazetteer has no coordinates for it, nor for what it lies in. */
  point: [lon: number, lat: number] | null;
  inferred: boolean;
}

/** By ISO 3166-1 alpha-2: its name, as places have it, and a point within it, in degrees. */
export type Countries = Record<string, { name: string; point?: [lon: number, lat: number] }>;

/** What the page says by itself, in the reader's language (labels.yaml). */
export interface Labels {
  page: Record<string, string>;
  /** Of the types of events; the others are shown by their names. */
  types: Record<string, string>;
}
