/**
 * `html`: one page that needs nothing else, to look into what a collection of articles tells. The page is compiled
 * (scripts/compile-report.ts); the articles are written into it as JSON, one after the other.
 */
import { compiledText } from '../../data.js';
import { json } from '../safe.js';
import type { RenderOptions, Writer } from '../writer.js';
import { reportArticle } from './facts.js';

/** Where the articles go in the compiled page. */
const ARTICLES = '{{articles}}';

export function htmlWriter({ lang }: RenderOptions): Writer {
  const [before, after] = compiledText(`report.${lang}.html`).split(ARTICLES);
  let first = true;
  return {
    begin: () => `${before}[`,
    article(article, text) {
      const output = `${first ? '' : ','}\n${inScript(json(reportArticle(article, text, lang)))}`;
      first = false;
      return { output, records: article.events.length };
    },
    end: () => `\n]${after}`,
  };
}

/** JSON inside a script element, which "</script" would end and "<!--" would carry on. */
const inScript = (text: string) => text.replaceAll('<', '\\u003c');
