/** Which facts are shown: the form, what each of its lists offers, and the same in the page's address. */
import { byId, el, label, typeName } from './dom.js';
import { articles, counted, type Fact, facts, placeOf } from './facts.js';

/** What a fact offers to each list. */
const LISTS: Record<string, (fact: Fact) => (string | null)[]> = {
  type: (f) => [f.type],
  status: (f) => [f.status],
  actor: (f) => f.parties.map((p) => p.name),
  // A place is found by all that it lies in as well.
  place: (f) => (f.place ? [f.place.name, ...f.place.within] : []),
  source: (f) => [f.source],
  article: (f) => [f.articleKey],
};
const NAMES: Record<string, (value: string) => string> = {
  type: typeName,
  status: label,
  article: (value) => articles[Number(value) - 1].title,
};
const nameOf = (list: string, value: string) => (NAMES[list] ? NAMES[list](value) : value);

export const form = byId<HTMLFormElement>('filters');
const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

export const chosen = (name: string): string => control(name).value;

/** A value that its list does not offer yet is offered, or it could not be chosen. */
export function choose(name: string, value: string) {
  const field = control(name);
  if (field instanceof HTMLSelectElement && ![...field.options].some((o) => o.value === value))
    field.append(el('option', { value }, nameOf(name, value)));
  field.value = value;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const searched = new Map(
  facts.map((f) => {
    const sentence = f.article.text.slice(...f.sentence);
    const names = f.parties.map((p) => p.name);
    return [f, folded([f.headline, f.summary, placeOf(f), f.source, ...names, sentence].join('\n'))];
  }),
);

/** The facts that fit what is chosen; `except` leaves out some of the choices: what else could be chosen there? */
export function found(...except: string[]): Fact[] {
  const asked = (name: string) => (except.includes(name) ? '' : chosen(name));
  const lists = Object.keys(LISTS).filter(asked);
  const words = folded(asked('find')).split(/\s+/).filter(Boolean);
  const [from, to] = [asked('from'), asked('to')];
  return facts.filter(
    (fact) =>
      lists.every((name) => LISTS[name](fact).includes(chosen(name))) &&
      words.every((word) => searched.get(fact)?.includes(word)) &&
      ((!from && !to) || inSpan(fact, from, to)),
  );
}

/** Some day of it lies within. */
function inSpan({ date }: Fact, from: string, to: string): boolean {
  if (!date?.days || (from && to && from > to)) return false;
  return (!from || date.days[1] >= from) && (!to || date.days[0] <= to);
}

/** Each list offers what would still find something, with how much. */
export function offer() {
  const lang = document.documentElement.lang;
  for (const [name, of] of Object.entries(LISTS)) {
    const counts = counted(found(name).flatMap((f) => [...new Set(of(f))].filter((v): v is string => v !== null)));
    const value = chosen(name);
    if (value && !counts.has(value)) counts.set(value, 0);
    const options = [...counts].map(([value, n]) => ({ value, n, text: nameOf(name, value) }));
    if (name !== 'article') options.sort((a, b) => a.text.localeCompare(b.text, lang));
    control(name).replaceChildren(
      el('option', { value: '' }, label('any')),
      ...options.map((o) => el('option', { value: o.value }, `${o.text} (${o.n.toLocaleString(lang)})`)),
    );
    control(name).value = value;
  }
}

/** What is chosen, in words, for a printed page. */
export const inWords = (): string =>
  [...new FormData(form)]
    .filter(([, value]) => value)
    .map(([name, value]) => `${label(name)}: ${nameOf(name, String(value))}`)
    .join(' · ');

/** "type=killed&place=Bali": for a bookmark, and for the way back. */
export function toAddress(fact: string) {
  const parts = new URLSearchParams([...new FormData(form)].filter(([, v]) => v) as [string, string][]);
  if (fact) parts.set('fact', fact);
  const hash = `#${parts}`;
  // Some browsers refuse this for pages opened from a folder: the page works all the same.
  if (hash !== (location.hash || '#'))
    try {
      history.replaceState(null, '', hash);
    } catch {}
}

/** Returns the key of the fact that the address opens, if any. */
export function fromAddress(): string {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const [name, value] of parts)
    if (form.elements.namedItem(name) && (!LISTS[name] || facts.some((f) => LISTS[name](f).includes(value))))
      choose(name, value);
  return parts.get('fact') ?? '';
}
