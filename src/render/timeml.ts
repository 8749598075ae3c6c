/** `timeml`: an article with its time expressions marked where they stand (TIMEX3, ISO-TimeML). One document an article. */
import type { Article, DateMention } from '../types.js';
import { fileStems } from './files.js';
import { visible } from './safe.js';
import { singleWriter } from './single.js';
import type { RenderOptions, Writer } from './writer.js';

export function timemlWriter({ folder }: RenderOptions): Writer {
  const stem = fileStems();
  return singleWriter(folder, (article, text) => {
    const content = timeml(article, text);
    return { content, records: article.dates.length, files: [{ name: `${stem(article.id)}.tml`, content }] };
  });
}

function timeml({ id, title, published, dates }: Article, text: string): string {
  let at = 0;
  const marked = dates
    .filter((date) => {
      // A tag can't cross another: of two that overlap the first is marked.
      const free = date.start >= at;
      if (free) at = date.end;
      return free;
    })
    .map((date, i) => ({ ...date, tag: timex(date, i + 1) }));
  at = 0;
  const body = marked.map(({ start, end, tag }) => {
    const piece = `${xml(text.slice(at, start))}${tag}${xml(text.slice(start, end))}</TIMEX3>`;
    at = end;
    return piece;
  });
  const written = published?.value;
  return `<?xml version="1.0" encoding="UTF-8"?>
<TimeML>
<DOCID>${xml(visible(id))}</DOCID>
${written ? `<DCT><TIMEX3 tid="t0" type="DATE" value="${xml(written)}" temporalFunction="false" functionInDocument="CREATION_TIME">${xml(written)}</TIMEX3></DCT>\n` : ''}${title ? `<TITLE>${xml(visible(title))}</TITLE>\n` : ''}<TEXT>${body.join('')}${xml(text.slice(at))}</TEXT>
</TimeML>
`;
}

/** Deictic and incomplete dates have their value from elsewhere in the text: `temporalFunction`. */
function timex({ kind, timex, value, deictic }: DateMention, number: number): string {
  const type = kind.toUpperCase();
  return `<TIMEX3 tid="t${number}" type="${type}" value="${xml(timex ?? value ?? 'XXXX-XX-XX')}" temporalFunction="${deictic}">`;
}

/** What XML has no place for, not even as a reference; and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A carriage return, which a reader would drop, and what would steer a terminal: written as references. */
const REFERENCED = /[\r\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Offsets stay what they were: a forbidden character becomes another one. */
const xml = (text: string) =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(REFERENCED, (c) => `&#${c.charCodeAt(0)};`);
