/** "…, kata Budi, Selasa (10/6/2026)" in an article of June 2025: what has been said cannot have been said next year. */
import { lexicon } from '../../data.js';
import { parseIso } from '../../mentions/dates/civil.js';
import type { Expression } from '../../mentions/dates/expression.js';
import { COMMA, isMark } from '../../text/marks.js';
import type { Document } from '../../types.js';
import { dayPrinted } from '../days.js';
import type { Checked, Rule, Slip } from '../rule.js';
import { dayName, spanOf, textOf } from '../words.js';

/** Days by which an article may run ahead of the date that its page states: time zones, and pages made the evening before. */
const SLACK = 1;
/** Days within which a date without a year is taken for one that lies ahead. */
const CLOSE = 60;
/** Tokens between a word of speech and the day of it: the speaker with his office, and where he spoke. */
const REACH = 30;

/** Bases of `published` that are more than a conclusion from the dates of the text itself. */
const STATED = new Set(['option', 'metadata', 'byline', 'dateline']);
/** What cannot have been announced for a day to come. */
const UNFORESEEN = new Set(['killed', 'injured', 'missing', 'damage', 'disaster', 'arrest', 'abduction']);

const TAG = lexicon.anyOf('speechTag', 'metWord');
const speech = lexicon.column('speech');
const CITE = lexicon.value('speech', 'cite');
const ahead = lexicon.column('ahead');
const verb = lexicon.anyOf('verbal', 'voice');
const subordinate = lexicon.anyOf('subordinator', 'relative', 'preposition');

export const futureToldAsPast: Rule = {
  name: 'future-told-as-past',
  summary: 'a date after the publication, told as past',
  severity: 'error',
  *check({ doc, times, events }: Checked): Iterable<Slip> {
    if (!doc.published || !STATED.has(doc.published.basis)) return;
    const published = parseIso(doc.published.value);
    if (published === null) return;
    for (const time of times) {
      if (time.form.type !== 'calendar') continue;
      const day = dayPrinted(time.form.date, published, CLOSE);
      if (day === null || day <= published + SLACK) continue;
      const past = time.form.shift === -1 ? 'lalu' : (saidBefore(doc, time) ?? happened(doc, time, events));
      if (past === null) continue;
      const message = `"${textOf(doc, time)}" is told as past ("${past}"), but the article is of ${dayName(published)}`;
      yield { ...spanOf(doc, time), message };
    }
  },
};

/** "…," kata Budi di Jakarta, [Selasa (10/6/2026)]: the word of speech that the day belongs to. */
function saidBefore(doc: Document, { first }: Expression): string | null {
  const { tokens: t, sentences } = doc;
  // "dikutip Selasa (…)" needs no comma, having no speaker.
  if (first > 0 && speech[t.word[first - 1]] === CITE) return textOf(doc, { first: first - 1, last: first });
  if (!isMark(t, first - 1, COMMA)) return null;
  const begin = sentences.find((s) => first < s.last)?.first ?? 0;
  for (let i = first - 2; i >= Math.max(begin, first - REACH); i--) {
    const word = t.word[i];
    if (ahead[word]) return null;
    if (TAG[word] || speech[word] === CITE) return textOf(doc, { first: i, last: i + 1 });
    // "kata Budi, konser digelar di Bogor, Sabtu (…)": the day is that of another verb.
    if (verb[word] && !(i > begin && subordinate[t.word[i - 1]])) return null;
  }
  return null;
}

/** "Gempa menewaskan 12 orang pada [Selasa (10/6/2026)]": nobody can have planned it, whatever the date makes of it. */
function happened(doc: Document, time: Expression, events: Checked['events']): string | null {
  // "21 Juni, hari wafatnya": without a year it may be that of long ago.
  if (time.form.type === 'calendar' && !time.form.date.year) return null;
  const { start } = spanOf(doc, time);
  const event = events.find(
    ({ type, status, date }) =>
      UNFORESEEN.has(type) && (status === 'actual' || status === 'planned') && date?.start === start && !date.inferred,
  );
  return event && !isAhead(doc, time) ? event.trigger.text : null;
}

/** "akan ditangkap" */
function isAhead({ tokens: t, sentences }: Document, { first }: Expression): boolean {
  const s = sentences.find((s) => first < s.last);
  for (let i = s?.first ?? first; i < first; i++) if (ahead[t.word[i]]) return true;
  return false;
}
