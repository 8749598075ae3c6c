/** The body that an office speaks for: "Kapolres Blora" → "Polres Blora", "Menteri Luar Negeri" → "Kementerian Luar Negeri". */
import { isPlace, type NameSpan } from './names.js';
import type { Reading } from './reading.js';
import { mark, OFFICE_BODIES, OPEN, officeBody } from './words.js';

/** Ends a label that the words behind the office complete. */
const OPEN_LABEL = ' …';
const MINISTRY = 'Kementerian …';

/** `first` is the office, `last` where the title's words end, `inner` the names among them; null where none is meant. */
export function bodyOfOffice(r: Reading, first: number, last: number, inner: NameSpan[]) {
  const { tokens } = r;
  const label = OFFICE_BODIES[officeBody(tokens, first)];
  // "Menteri Ketenagakerjaan (Menaker)": the acronym is no part of it.
  for (let k = first + 1; k < last; k++) if (mark(tokens, k) === OPEN) last = k;
  const region = inner.find((span) => span.first > first);
  const regional = region !== undefined && isPlace(region.kind) && region.kind !== 'country';
  const open = label.endsWith(OPEN_LABEL);
  const alone = last === first + 1;
  if (open && (alone || (label !== MINISTRY && !regional))) return null;
  const rest = alone ? '' : tokens.text.slice(tokens.start[first + 1], tokens.end[last - 1]);
  const name = open ? label.slice(0, -1) + titled(rest) : rest && region ? `${label} ${rest}` : label;
  return { first, last, kind: 'organization' as const, name, country: r.countryIn(first, last), rule: 'office-body' };
}

/** "luar negeri" → "Luar Negeri". */
const titled = (text: string) =>
  text.replace(/(?<![\p{L}\p{N}])\p{Ll}(?=\p{L})/gu, (c) => c.toUpperCase()).replace(/ Dan /g, ' dan ');
