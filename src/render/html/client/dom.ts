/** The page's elements. Text goes in as text: nothing here reads markup. */
import type { Labels } from '../report-data.js';

type Child = Node | string | null | false;
type Attributes = Record<string, string | number | boolean | null | undefined>;

export function byId<E extends Element = HTMLElement>(id: string): E {
  return document.getElementById(id) as unknown as E;
}

export const el = <T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Attributes = {}, ...children: Child[]) =>
  filled(document.createElement(tag), attributes, children);

export const svg = <T extends keyof SVGElementTagNameMap>(tag: T, attributes: Attributes = {}, ...children: Child[]) =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

function filled<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children.filter((c): c is Node | string => c !== null && c !== false));
  return element;
}

export const given = <T>(id: string): T => JSON.parse(byId(id).textContent ?? '');

const labels = given<Labels>('words');

/** A label with its {n} filled in, figures as the language writes them. */
export function label(key: string, values: Record<string, string | number> = {}): string {
  return labels.page[key].replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString(document.documentElement.lang) : value;
  });
}

export const typeName = (type: string): string => labels.types[type] ?? type.replaceAll('-', ' ');

const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Many things to choose from, one stop of the Tab key: the arrow keys move among those that have a `data-key`. What has the
 * focus keeps it when `draw` puts others of the same keys in their place.
 */
export function choices(group: Element, choose: (key: string) => void): (draw: () => void) => void {
  const all = () => [...group.querySelectorAll<HTMLElement>('[data-key]')];
  const keyOf = (target: EventTarget | null) => (target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
  const stopAt = (one: HTMLElement | undefined) => {
    for (const other of all()) other.tabIndex = other === one ? 0 : -1;
  };
  group.addEventListener('click', (event) => {
    const key = keyOf(event.target);
    if (key !== undefined) choose(key);
  });
  group.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    const list = all();
    const at = list.indexOf(document.activeElement as HTMLElement);
    // Buttons of HTML do this by themselves, those of a drawing don't.
    if ((key === 'Enter' || key === ' ') && at >= 0 && list[at].tagName !== 'BUTTON')
      choose(list[at].dataset.key as string);
    else if (MOVES[key] && at >= 0) list[MOVES[key](at, list.length - 1)].focus();
    else return;
    event.preventDefault();
  });
  group.addEventListener('focusin', (event) => stopAt(event.target as HTMLElement));
  return (draw) => {
    const focused = group.contains(document.activeElement) ? keyOf(document.activeElement) : undefined;
    draw();
    const list = all();
    const again = list.find((one) => one.dataset.key === focused);
    const stop = again ?? list.find((one) => one.getAttribute('aria-pressed') === 'true') ?? list[0];
    stopAt(stop);
    if (focused !== undefined) stop?.focus({ preventScroll: true });
  };
}
