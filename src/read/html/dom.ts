/**
 * The packages that read web pages, and as much of the DOM as is used of them. Bundled apart (scripts/bundle.ts), so that
 * only who reads a web page loads them.
 */
import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';

export interface Node {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<Node> & Iterable<Node>;
  textContent: string;
}

export interface Element extends Node {
  readonly localName: string;
  readonly children: ArrayLike<Element> & Iterable<Element>;
  innerHTML: string;
  getAttribute(name: string): string | null;
  getAttributeNames(): string[];
  removeAttribute(name: string): void;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): ArrayLike<Element> & Iterable<Element>;
  remove(): void;
}

export interface Page extends Element {
  readonly documentElement: Element | null;
  readonly body: Element;
  createElement(name: string): Element;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** A whole document: html, head and body stand around what the page holds, as in a browser, wherever it wrote their tags. */
export function parsePage(html: string): Page {
  const page = parse(html);
  if (isWhole(page)) return page;
  return parse(
    `<html><head></head><body>${html.replace(/<\/?(?:html|head|body)\b[^<>]{0,1000}>/gi, '')}</body></html>`,
  );
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html') as unknown as Page;

function isWhole({ children, documentElement }: Page): boolean {
  if (children.length !== 1 || documentElement?.localName !== 'html') return false;
  const parts = [...documentElement.children].map((part) => part.localName.toLowerCase());
  return parts.at(-1) === 'body' && (parts.length === 1 || (parts.length === 2 && parts[0] === 'head'));
}

/** Characters of a whole article: below that, comments and teasers are looked at as well, and a news flash is short. */
const SHORTEST = 120;

/** The element that holds the article's prose, without what is around it, or null. Uses the page up. */
export function articleOf(page: Page): Element | null {
  // linkedom's document is no Document of TypeScript's library, but has all that Readability asks of one.
  const reader = new Readability(page as never, {
    disableJSONLD: true,
    serializer: (element) => element,
    charThreshold: SHORTEST,
  });
  return (reader.parse()?.content ?? null) as Element | null;
}
