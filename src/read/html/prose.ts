/** An element of a page → its text as a reader sees it: paragraphs, with an empty line between them. */
import { ELEMENT_NODE, type Element, type Node, TEXT_NODE } from './dom.js';

const BLOCKS = new Set(
  (
    'address article blockquote body center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr li ' +
    'main ol p pre section summary table tbody tfoot thead tr ul amp-list amp-carousel'
  ).split(' '),
);
/** No prose: pictures with their captions, which often show another day, controls, and what only scripts see. */
const SKIPPED = new Set(
  (
    'script style template noscript figure figcaption aside nav form button select textarea input iframe object svg canvas ' +
    'video audio amp-ad amp-embed amp-social-share amp-img amp-iframe amp-sidebar'
  ).split(' '),
);
/** Characters that aren't seen: they would part a word in two for whoever compares words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SENTENCE_END = /\.["”’)\]]*$/;
const MAX_CELL = 80;
const HEADING = /^h[1-6]$/;

/** Cells of a table stand side by side: "Luka berat 13 orang". */
const CELLS = new Set(['td', 'th']);

interface Line {
  text: string;
  /** Characters of it that are links. */
  linked: number;
  heading: boolean;
  /** What stands before it: a line break, or the end of a paragraph. */
  gap: '\n' | '\n\n';
}

export function prose(root: Element): string {
  const all: Line[] = [];
  const begin = (gap: Line['gap'], heading = false) => all.push({ text: '', linked: 0, heading, gap });
  const walk = (node: Node, linked: boolean) => {
    if (node.nodeType === TEXT_NODE) {
      const line = all[all.length - 1];
      const text = node.textContent.replace(UNSEEN, '').replace(/\s+/g, ' ');
      line.text += text;
      if (linked) line.linked += text.trim().length;
      return;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const element = node as Element;
    const name = element.localName.toLowerCase();
    if (SKIPPED.has(name)) return;
    if (name === 'br') begin('\n');
    const block = CELLS.has(name) ? !isRow(element) : BLOCKS.has(name);
    if (block) begin('\n\n', HEADING.test(name));
    else if (CELLS.has(name)) all[all.length - 1].text += ' ';
    for (const child of node.childNodes) walk(child, linked || name === 'a');
    if (block) begin('\n\n');
  };
  begin('\n\n');
  walk(root, false);
  return joined(all);
}

/** The lines that hold something, links to other articles left out, and a heading over such links with them. */
function joined(all: readonly Line[]): string {
  const lines: Line[] = [];
  let gap: Line['gap'] | '' = '';
  for (const line of all) {
    // Two line breaks in a row end a paragraph.
    gap = gap || line.gap === '\n\n' ? '\n\n' : '\n';
    const text = line.text.trim();
    if (!text) continue;
    lines.push({ ...line, text, gap });
    gap = '';
  }
  return lines
    .filter((line, i) => !isLink(line) && !(line.heading && lines[i + 1] && isLink(lines[i + 1])))
    .map(({ text, gap }, i) => (i ? gap + text : text))
    .join('');
}

/** A line that is nothing but a link, and no sentence, is the title of another article. */
const isLink = ({ text, linked }: Line) => linked >= 0.9 * text.length && !SENTENCE_END.test(text);

/** The cell stands in a row of figures or words, and not in a table that lays out the page. */
const isRow = (cell: Element) => cell.textContent.length < MAX_CELL && !cell.querySelector('p, div, br, a, table, li');
