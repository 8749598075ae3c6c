/** An element of a page → its text as a reader sees it: paragraphs, with an empty line between them. */
import { ELEMENT_NODE, type Element, type Node, TEXT_NODE } from './dom.js';

const BLOCKS = new Set(
  (
    'address article blockquote body center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr li ' +
    'main ol p pre section summary table tbody td tfoot th thead tr ul amp-list amp-carousel'
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
const HEADING = /^h[1-6]$/;

interface Block {
  text: string;
  /** Characters of it that are links. */
  linked: number;
  heading: boolean;
}

export function prose(root: Element): string {
  const blocks: Block[] = [{ text: '', linked: 0, heading: false }];
  const last = () => blocks[blocks.length - 1];
  const walk = (node: Node, linked: boolean) => {
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent.replace(UNSEEN, '').replace(/\s+/g, ' ');
      last().text += text;
      if (linked) last().linked += text.trim().length;
      return;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = (node as Element).localName.toLowerCase();
    if (SKIPPED.has(name)) return;
    if (name === 'br') last().text += '\n';
    const block = BLOCKS.has(name);
    if (block) blocks.push({ text: '', linked: 0, heading: HEADING.test(name) });
    for (const child of node.childNodes) walk(child, linked || name === 'a');
    if (block) blocks.push({ text: '', linked: 0, heading: false });
  };
  walk(root, false);
  return (
    blocks
      .map((block) => ({ ...block, text: lines(block.text) }))
      .filter((block) => block.text)
      // A heading over links goes with them: "Paling banyak dibaca".
      .filter((block, i, all) => !isLink(block) && !(block.heading && all[i + 1] && isLink(all[i + 1])))
      .map((block) => block.text)
      .join('\n\n')
  );
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();

/** A paragraph that is nothing but a link, and no sentence, is the title of another article. */
const isLink = ({ text, linked }: Block) => linked >= 0.9 * text.length && !SENTENCE_END.test(text);
