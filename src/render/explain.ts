/** An explanation on the terminal: each sentence with its words marked, and below it how each of its facts came about. */
import { Chalk, type ChalkInstance } from 'chalk';
import { GRAMMAR, met } from '../explain/wording.js';
import type {
  Derivation,
  DerivationStep,
  ExplainedMention,
  ExplainedSentence,
  Explanation,
  Refusal,
} from '../types.js';
import { legend, markedLines, paints } from './marked.js';
import { visible } from './safe.js';
import { displayWidth, wrap } from './width.js';

export interface ExplainOptions {
  color: boolean;
  /** Columns of the terminal; null wraps nothing. */
  width: number | null;
}

const MARGIN = 4; // the sentence's own text, behind the number of its line
const INDENT = ' '.repeat(MARGIN);
const NARROWEST = 40;
const SLOT = 10;
const VALUE = 24;
/** On a narrower line the reasons stand below the values, not beside them. */
const NARROW = 72;

export function explanationText(explanation: Explanation, options: ExplainOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const paint = options.color ? paints(chalk) : null;
  const width = options.width === null ? null : Math.max(NARROWEST, options.width);
  const digits = String(explanation.sentences.at(-1)?.line ?? 1).length;
  const text = (sentence: ExplainedSentence) =>
    markedLines(sentence, width && width - MARGIN - digits + 1, paint)
      .map((line, i) => `${chalk.dim(i ? ' '.repeat(digits) : String(sentence.line).padStart(digits))}  ${line}\n`)
      .join('');
  const page = new Page(chalk, width);
  return [
    heading(explanation, chalk, width),
    ...explanation.sentences.map((sentence) => `\n${text(sentence)}${page.below(sentence)}`),
    `\n${legend(paint, width)}\n`,
  ].join('');
}

function heading({ id, title, published, dateline }: Explanation, chalk: ChalkInstance, width: number | null): string {
  const about = [
    title && visible(id),
    published && `published ${published.value} (${published.basis})`,
    dateline && visible([dateline.place, dateline.agency].filter(Boolean).join(', ')),
  ].filter(Boolean);
  const line = (text: string) => wrapTo(width, text, '');
  return `${chalk.bold(line(visible(title ?? id)))}\n${about.length ? `${chalk.dim(line(about.join(' · ')))}\n` : ''}`;
}

/** What stands below a sentence. */
class Page {
  constructor(
    readonly chalk: ChalkInstance,
    readonly width: number | null,
  ) {}

  below({ mentions, events, refused, furniture }: ExplainedSentence): string {
    return [
      furniture ? this.#line('page furniture: not read for facts') : '',
      mentions.length ? this.#row('read', mentions.map(mentionText).join(' · ')) : '',
      ...events.map((event) => this.#event(event)),
      ...refused.map((refusal) => this.#refusal(refusal)),
    ].join('');
  }

  #event(derivation: Derivation): string {
    const { event, type, headline, trigger, word, conditions, steps } = derivation;
    const evoked = [
      `“${visible(trigger.text)}”: ${GRAMMAR[word.grammar]}`,
      word.root === visible(trigger.text).toLowerCase() ? '' : ` (${word.voice} form of ${word.root})`,
      `, a word of the frame ${type}`,
      conditions.length ? `; ${conditions.map(met).join(', ')}` : '',
    ].join('');
    return [
      `${INDENT}${this.chalk.bold(wrapTo(this.#rest(MARGIN), `${event} ${type}: ${visible(headline)}`, INDENT))}\n`,
      this.#row('trigger', evoked, '  '),
      ...steps.map((step) => this.#step(step)),
    ].join('');
  }

  /** Slot, value, and how it was found: the three in columns. */
  #step({ slot, value, because, from, reader, inferred }: DerivationStep): string {
    const shown = visible(inferred ? `(${value})` : value);
    const words = from && visible(from.text);
    const source = [
      words && words !== value && !because.includes(`“${words}”`) ? `“${words}”` : '',
      reader ? `[${reader}]` : '',
    ].filter(Boolean);
    const reason = [source.join(' '), because].filter(Boolean).join(' ');
    const narrow = this.width !== null && this.width < NARROW;
    const gap = ' '.repeat(narrow ? 2 : Math.max(2, VALUE - displayWidth(shown)));
    return this.#row(slot, `${shown}${gap}${visible(reason)}`, '  ', narrow ? SLOT : SLOT + VALUE);
  }

  #refusal({ text, because }: Refusal): string {
    return this.#row('none', `“${visible(text)}”: ${visible(because)}`);
  }

  #line(text: string): string {
    return `${INDENT}${this.chalk.dim(text)}\n`;
  }

  /** A label and its text, whose later lines are set in by `hang` columns. */
  #row(label: string, text: string, indent = '', hang = SLOT): string {
    const before = INDENT.length + indent.length;
    const body = wrapTo(this.#rest(before + SLOT), text, ' '.repeat(hang - SLOT));
    const lines = body.split('\n').join(`\n${' '.repeat(before + SLOT)}`);
    return `${INDENT}${indent}${this.chalk.dim(label.padEnd(SLOT))}${lines}\n`;
  }

  #rest = (used: number) => this.width && Math.max(NARROWEST / 2, this.width - used);
}

const wrapTo = (width: number | null, text: string, indent: string) =>
  width === null ? text : wrap(text, width, indent);

/** "25/5/2025 = 2025-05-25 [printed]" */
function mentionText({ text, reader, kind, meaning, foundBy }: ExplainedMention): string {
  const words = visible(text);
  const means = meaning === null || meaning === words ? '' : ` = ${visible(meaning)}`;
  return `${words}${means} [${[reader === 'actors' ? kind : '', foundBy].filter(Boolean).join(', ')}]`;
}
