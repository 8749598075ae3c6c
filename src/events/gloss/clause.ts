/** A template whose slots are filled, ready to be put into words. */
import type { Form, Language, Time } from './language.js';
import { type Filled, type Phrase, SUBJECT, type Template, type Templates } from './template.js';

export class Clause {
  readonly template: Template;
  readonly #filled: Filled;
  readonly #language: Language;

  private constructor(template: Template, filled: Filled, language: Language) {
    this.template = template;
    this.#filled = filled;
    this.#language = language;
  }

  /** The first of the templates that the event fills. */
  static first(templates: Templates, filled: Filled, language: Language): Clause | null {
    const possible = templates.possible(filled.has);
    for (let i = 0; i < possible.length; i++) {
      if (possible[i].fits(filled)) return new Clause(possible[i], filled, language);
    }
    return null;
  }

  in(form: Form, time: Time = 'unknown'): string {
    const verbs = (words: string, plural: boolean) => this.#language.verb(words, plural, form, time);
    return this.template.render(this.#filled, SUBJECT, verbs) ?? '';
  }

  /** The slot it begins with, if that is somebody who acts. */
  get actor(): Phrase | null {
    return this.template.actor(this.#filled);
  }
}
