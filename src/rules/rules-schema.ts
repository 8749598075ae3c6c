/** What may stand in a rule file, in the terms of JSON Schema: what editors complete by and what `read.ts` checks. */
import type { Condition, Construction, Measure, Position } from '../frames/frame.js';
import { VOICES } from '../language/lexemes.js';
import { namesSchema } from './names.js';
import { list, map, type Schema, word } from './schema.js';

/** What may be named: what the engine knows, and what the files themselves define. */
export interface Vocabulary {
  /** Classes of nouns and contexts that conditions may name. */
  classes: readonly string[];
  domains: readonly string[];
  types: readonly string[];
}

const CONSTRUCTIONS: readonly Construction[] = ['transitive', 'mutual', 'undergo', 'speech', 'happening'];
const POSITIONS: readonly Position[] = ['subject', 'object', 'by', 'of', 'with', 'to', 'for', 'from', 'between'];
const MEASURES: readonly Measure[] = ['money', 'mass', 'magnitude', 'percent'];
const STATUSES = ['actual', 'planned', 'proposed', 'hypothetical', 'negated'];

const words = (title: string, description?: string): Schema => ({
  ...list(title, word),
  ...(description && { description }),
});
const oneOf = (title: string, values: readonly string[], description?: string): Schema => ({
  title,
  type: 'string',
  enum: values,
  ...(description && { description }),
});
/** A name of the list; editors take others too, since a file may define them. */
const known = (title: string, values: readonly string[]): Schema => ({
  title,
  anyOf: [{ title, type: 'string', enum: values }, { type: 'string' }],
});
const keyed = (title: string, keys: readonly string[], schema: Schema): Schema =>
  map(title, Object.fromEntries(keys.map((key) => [key, schema])));
const oneOrMore = (title: string): Schema => ({ title, anyOf: [word, list(title, word)] });
const day: Schema = {
  title: 'day',
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\d$',
  description: 'write YYYY-MM-DD',
};
const yesNo: Schema = { title: 'yes or no', type: 'boolean' };

export function rulesSchema(vocabulary: Vocabulary): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'this file',
    description: 'Rules of talks: event types, and beside them names, classes of nouns and a glossary',
    type: 'object',
    properties: {
      names: namesSchema,
      classes: {
        title: 'classes',
        description: 'Classes of nouns of your own, for conditions: class → its nouns',
        type: 'object',
        additionalProperties: words('a class of nouns'),
      },
      glossary: {
        title: 'glossary',
        description: 'What English headlines and summaries call things: Indonesian → English',
        type: 'object',
        additionalProperties: word,
      },
      published: { ...day, description: 'Publication date of the examples, YYYY-MM-DD' },
    },
    additionalProperties: frame(vocabulary),
  };
}

function frame({ domains, classes, types }: Vocabulary): Schema {
  const ofClasses = (description: string): Schema => ({
    ...list('classes', known('class of nouns', classes)),
    description,
  });
  const notIn: Schema = {
    ...list('domains', oneOf('domain', domains)),
    description: 'Domains in which the words mean something else',
  };
  const eventTypes = (title: string) => list(title, known('event type', types));
  const conditions: Record<keyof Condition, Schema> = {
    forms: words('forms', 'The forms that it is a condition of'),
    roots: words('roots', 'The roots that it is a condition of'),
    subject: ofClasses('A noun of one of these classes is the subject'),
    object: ofClasses('A noun of one of these classes is the object'),
    by: ofClasses('A noun of one of these classes stands behind the passive'),
    near: ofClasses('A noun of one of these classes stands in the sentence'),
    primed_by: {
      ...eventTypes('primed_by'),
      description: 'Holds too once the article has told an event of one of these types',
    },
    primed: { ...yesNo, description: 'Holds too once the article has told an event of the type' },
    after: words('after', 'The word before is one of these'),
    before: words('before', 'The word behind is one of these'),
    not_after: words('not_after', 'The word before is none of these'),
    not_before: words('not_before', 'The word behind is none of these'),
    not_subject: ofClasses('No noun of these classes is the subject'),
    not_object: ofClasses('No noun of these classes is the object'),
    not_near: ofClasses('No noun of these classes stands in the sentence'),
    not_in: notIn,
  };
  const voices = oneOf('voice', VOICES);
  const roles = keyed('roles of a voice', POSITIONS, oneOf('role', ['agent', 'target', 'mediator', 'none']));
  const perLanguage = (title: string, value: Schema) => keyed(title, ['en', 'id'], value);
  const templates = (title: string) => perLanguage(title, oneOrMore(title));
  const wordsOf: Schema = { title: 'words', type: 'object', additionalProperties: word };
  const variant = map(
    'a variant',
    {
      on: words('on', 'Parts of words: the variant is meant when the trigger contains one of them'),
      words: wordsOf,
      plain: word,
      ...Object.fromEntries(['headline', 'summary', 'negated', 'nominal'].map((key) => [key, list(key, word)])),
    },
    { required: ['on'] },
  );
  const example = (rest: Record<string, Schema>, required: string[]): Schema =>
    map('an example', { text: { ...word, description: 'A sentence or more' }, ...rest }, { required });
  return map('an event type', {
    construction: oneOf('construction', CONSTRUCTIONS, 'Who does it to whom; needed for a type of your own'),
    roots: words('roots', 'Word families: every form triggers, each in its voice'),
    except: words('except', 'Forms of those families that are other words'),
    without: { ...list('without', voices), description: 'Voices of those families that do not trigger' },
    doer: { ...yesNo, description: 'Whether the one who does it (penculik) triggers too' },
    nouns: words('nouns', 'Nouns and noun phrases that trigger, outside the families'),
    forms: { title: 'forms', type: 'object', additionalProperties: voices, description: 'Single forms: form → voice' },
    when: {
      title: 'when',
      type: 'array',
      items: map('a condition', conditions),
      minItems: 1,
      description: 'Conditions of ambiguous forms',
    },
    not_in: notIn,
    roles: keyed('roles', ['active', 'passive', 'middle', 'noun'], roles),
    measures: {
      ...list('measures', oneOf('measure', MEASURES)),
      description: 'What is counted beside things and people',
    },
    place: oneOf(
      'source of the place',
      ['episode', 'group', 'own', 'none'],
      'Where the place comes from when the sentence has none',
    ),
    date: oneOf('source of the date', ['episode', 'own'], 'Where the date comes from when the sentence has none'),
    local: { ...yesNo, description: 'In two places it is two events' },
    cause: {
      ...eventTypes('cause'),
      description: 'Event types whose agent, place and date it shares when told together',
    },
    codes: map('codes', { plover: word, acled: word }),
    headline: templates('headline'),
    summary: templates('summary'),
    negated: templates('negated'),
    nominal: templates('nominal'),
    plain: perLanguage('plain', word),
    words: perLanguage('words', wordsOf),
    variants: perLanguage('variants', { title: 'variants', type: 'array', items: variant }),
    befalls: { ...yesNo, description: 'Nobody plans or asks for it: what is planned without an agent may happen' },
    yes: {
      title: 'yes',
      type: 'array',
      minItems: 1,
      description: 'Texts that tell an event of the type',
      items: example(
        { event: expected(), also: { ...eventTypes('also'), description: 'Other types that the text tells of' } },
        ['text', 'event'],
      ),
    },
    no: { ...words('no', 'Texts whose words tempt and that tell none') },
    todo: {
      title: 'todo',
      type: 'array',
      items: example({ event: expected(), cause: word }, ['text', 'cause']),
      description: 'Texts that no rule reads yet',
    },
  });
}

/** The slots of an event that an example states; each is compared whole. */
function expected(): Schema {
  const orNull = (schema: Schema): Schema => ({ title: schema.title, anyOf: [schema, { type: 'null' }] });
  const names = (title: string): Schema => ({ title, type: 'array', items: word });
  return map('an event', {
    trigger: { ...word, description: 'The word that tells it, as in the text' },
    status: oneOf('status', STATUSES),
    agent: names('agent'),
    target: names('target'),
    mediator: names('mediator'),
    count: {
      title: 'count',
      description: '"157", "157 each", "≥7", "≤20", "~50", "10..99"; with its unit: "157 pow"',
      anyOf: [word, { type: 'number' }, list('count', { title: 'count', anyOf: [word, { type: 'number' }] })],
    },
    date: orNull({ ...word, title: 'date', description: 'EDTF' }),
    place: orNull({ ...word, title: 'place' }),
    source: orNull({ ...word, title: 'source' }),
  });
}
