/** The library's functions: what `extract.ts`, `explain/` and `check/` do, for whoever has a text and wants its facts. */
import { breather } from './breather.js';
import { type CheckOptions, check as checkSource, type Report } from './check/check.js';
import { explain as explainSource } from './explain/explain.js';
import { extract as extractSource } from './extract.js';
import { publishedDate } from './read/published.js';
import type { Article, Explanation, Options, Problem, Source } from './types.js';

/**
 * An article: its text, or its text with what is known of it. `published` is YYYY-MM-DD, with or without a time of day;
 * what stands there and is no day is left out, with a warning among the result's `problems`. `id` is "article" if not given.
 */
export type ArticleInput = string | (Partial<Source> & { text: string });

/** The facts of an article. Synchronous and pure. Throws a `TypeError` for an input without text or an option that is none. */
export const extract = (article: ArticleInput, options: Options = {}): Article =>
  extractSource(sourceOf(article), checked(options));

/** How each fact came about (docs/explain.md). Throws as `extract` does. */
export const explain = (article: ArticleInput, options: Options = {}): Explanation =>
  explainSource(sourceOf(article), checked(options));

/** What an editor should know (docs/check.md). Throws as `extract` does. */
export const check = (article: ArticleInput, options: CheckOptions = {}): Report =>
  checkSource(sourceOf(article), checked(options));

/**
 * Article by article, in the order of the input; articles without an `id` are counted from "1". One is read when the one
 * before has been taken, so a slow consumer holds the producer back, and memory stays flat. Other work of the program gets
 * its turn now and then. Throws as `extract` does; `break` and errors close the input.
 */
export async function* extractStream(
  articles: AsyncIterable<ArticleInput> | Iterable<ArticleInput>,
  options: Options = {},
): AsyncGenerator<Article, void, undefined> {
  checked(options);
  const breath = breather();
  let count = 0;
  for await (const article of articles) {
    count++;
    await breath();
    yield extractSource(sourceOf(article, String(count)), options);
  }
}

function sourceOf(article: ArticleInput, id = 'article'): Source {
  const given = typeof article === 'string' ? { text: article } : article;
  if (typeof given?.text !== 'string')
    throw new TypeError(
      `${id}: no text: give the article as a string or as {text: "…"}, with id, title, author, url, published if known`,
    );
  const published = publishedDate(given.published);
  const problems: Problem[] = [...(given.problems ?? [])];
  if (published.problem)
    problems.push({ code: 'published', severity: 'warning', path: given.path ?? null, message: published.problem });
  return { id, path: null, title: null, url: null, ...given, published: published.value, problems };
}

/** What TypeScript would refuse, for those who write JavaScript. */
function checked<O extends Options>(options: O): O {
  const { date, lang } = options;
  if (date !== undefined && (publishedDate(date).problem || date.length !== 10))
    throw new TypeError(`the option date is ${JSON.stringify(date)}: give a day as YYYY-MM-DD`);
  if (lang !== undefined && lang !== 'en' && lang !== 'id')
    throw new TypeError(`the option lang is ${JSON.stringify(lang)}: give "en" or "id"`);
  return options;
}
