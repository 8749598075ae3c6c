/** The elements that one term fits: a word, `.`, `#Tag`, `@method`, `/regex/`, `~nearly~`, `{root}`. */
import { lexicon } from '../data.js';
import { UNKNOWN } from '../language/lexicon.js';
import { family } from '../language/morphology.js';
import { tokenise } from '../text/tokenise.js';
import type { Node, Test } from './ast.js';
import { asked, nearly, normal, oneOf, spelled, tagged, termMethods } from './compromise.js';
import type { Cursor } from './cursor.js';
import { tagNamed, tags } from './tags.js';
import { words } from './words.js';

/** Reads one; whatever else stands here is an error with its place. */
export function atom(c: Cursor): Node {
  switch (c.char) {
    case '.':
      if (/^\.(?![^\s.[\](){}?+*$|&])/.test(c.source.slice(c.at))) {
        c.at++;
        return { kind: 'term', test: { kind: 'any' } };
      }
      return word(c);
    case '#':
      return tag(c);
    case '@':
      return method(c);
    case '/':
      return regex(c);
    case '~':
      return fuzzy(c);
    case '{':
      return root(c);
    case '?':
    case '+':
    case '$':
      return c.fail(`nothing stands before this ${c.char}: write \\${c.char} for the character itself`, c.at, c.at + 1);
    case '^':
      return c.fail('one ^ is enough', c.at, c.at + 1);
    case '!':
      return c.fail('one ! is enough', c.at, c.at + 1);
    case '[':
      return c.fail('the ! stands inside the group: [!#Number]', c.at, c.at + 1);
    case '}':
      return c.fail('there is no { that this } closes', c.at, c.at + 1);
    case '<':
      return c.fail('there are no <chunks> here; a name stands in a group: [<name>#Number]', c.at, c.at + 1);
    case '%':
      return c.fail('there are no %switches% here', c.at, c.at + 1);
    default:
      return word(c);
  }
}

const term = (test: Test): Node => ({ kind: 'term', test });
const text = (words: Iterable<string>): Test => ({ kind: 'shape', fits: oneOf(words) });

function tag(c: Cursor): Node {
  const from = c.at++;
  const name = letters(c);
  const found = tagNamed(name);
  if (!found)
    return c.fail(name ? `there is no tag #${name}` : '# stands before the name of a tag: #Number', from, c.at, {
      name: `#${name}`,
      known: tags().map((t) => `#${t.name}`),
    });
  return term({ kind: 'tag', name: found.name, fits: tagged(found.name) });
}

function method(c: Cursor): Node {
  const from = c.at++;
  const name = letters(c);
  const found = termMethods.find((m) => m.toLowerCase() === name.toLowerCase());
  if (!found)
    return c.fail(name ? `there is no @${name}` : '@ stands before a question about a term: @hasComma', from, c.at, {
      name: `@${name}`,
      known: termMethods.map((m) => `@${m}`),
    });
  return term({ kind: 'shape', fits: asked(found) });
}

function letters(c: Cursor): string {
  const [name] = /^[\p{L}\p{N}_-]*/u.exec(c.source.slice(c.at)) as RegExpExecArray;
  c.at += name.length;
  return name;
}

function regex(c: Cursor): Node {
  const from = c.at;
  const found = /^\/((?:[^\\/]|\\.)*)\//.exec(c.source.slice(from));
  if (!found)
    return c.fail('this / is never closed: a regular expression is /…/, and \\/ is a / inside it', from, from + 1);
  c.at += found[0].length;
  if (!found[1]) c.fail('an empty regular expression', from, c.at);
  try {
    const regex = new RegExp(found[1], 'u');
    // Words are compared in lower case; who writes a capital letter means one.
    const asWritten = /\p{Lu}/u.test(found[1].replace(/\\(?:[pPkuxc](?:\{[^}]*\}|<[^>]*>)?|.)/gu, ''));
    return term({ kind: 'shape', fits: spelled(regex, asWritten) });
  } catch (error) {
    const reason = (error as Error).message.replace(/^Invalid regular expression: (?:.*: )?/, '');
    return c.fail(`not a regular expression: ${reason}`, from, c.at);
  }
}

function fuzzy(c: Cursor): Node {
  const from = c.at;
  const close = c.source.indexOf('~', from + 1);
  const inside = c.source.slice(from + 1, close < 0 ? undefined : close);
  if (/^[!(]/.test(inside)) c.fail('~ stands round each word: (~a~|~b~)', from, from + 1);
  if (close < 0) c.fail('this ~ is never closed: ~Zelenski~', from, from + 1);
  c.at = close + 1;
  const parts = parted(inside);
  if (parts.length !== 1) c.fail('between ~ and ~ stands one word: ~Zelenski~', from, c.at);
  return term({ kind: 'shape', fits: nearly(parts[0]) });
}

/** `{tukar}`: every form of the family, each with its clitics. */
function root(c: Cursor): Node {
  const from = c.at;
  const close = c.source.indexOf('}', from);
  if (close < 0) c.fail('this { is never closed: {tukar} is any form of tukar', from, from + 1);
  c.at = close + 1;
  const name = normal(c.source.slice(from + 1, close).trim());
  if (/^\d*(?:,\s*\d*)?$/.test(name)) c.fail('nothing stands before this quantifier', from, c.at);
  if (!/^\p{L}+$/u.test(name)) c.fail('{…} holds one root: {tukar}', from, c.at);
  const id = lexicon.id(name);
  const roots = lexicon.labels('lexeme');
  if (id === UNKNOWN)
    c.fail(`"${name}" is no word of the dictionary`, from, c.at, {
      name: `{${name}}`,
      known: roots.map((r) => `{${r}}`),
    });
  const lexeme = lexicon.column('lexeme');
  const own = roots.indexOf(name);
  const of = roots[id < lexeme.length ? lexeme[id] : 0];
  if (own < 0 && of !== 'none')
    c.fail(`"${name}" is a form of {${of}}`, from, c.at, { name: `{${of}}`, known: [`{${of}}`] });
  const forms = new Set(family(name).map(({ form }) => form));
  if (own > 0)
    for (const word of lexicon.words('lexeme')) if (lexeme[word] === own) forms.add(normal(lexicon.spelling(word)));
  return term(text([...forms].flatMap(withClitics)));
}

const CLITICS = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];
const withClitics = (form: string): string[] =>
  [form, `${form}-${form}`].flatMap((f) => [f, ...CLITICS.map((clitic) => f + clitic)]);

/** A word, cut as those of an article are: "Rusia-Ukraina" is two, "negara-negara" one. */
function word(c: Cursor): Node {
  const from = c.at;
  let written = '';
  for (; !c.done; c.at++) {
    if (c.char === '\\' && c.at + 1 < c.source.length) written += c.source.charAt(++c.at);
    else if (/[\s()[\]{}|?+*$<>]/.test(c.char) || c.starts('&&')) break;
    else written += c.char;
  }
  const parts = parted(written);
  if (!parts.length)
    c.fail(
      `${written ? `${written} is no word: punctuation belongs to the word beside it, ask @hasComma` : 'a word is missing here'}`,
      from,
      Math.max(c.at, from + 1),
    );
  const nodes = parts.map((part) => term(text([part])));
  return nodes.length === 1 ? nodes[0] : { kind: 'sequence', of: nodes };
}

function parted(written: string): string[] {
  const { count, start, end } = words(tokenise(written));
  return Array.from({ length: count }, (_, i) => normal(written.slice(start[i], end[i])));
}
