/** What `talks help TOPIC` tells, in rows; the manual tells the same. What a topic lists is read when somebody asks for it. */
import type { Format } from '../../render/names.js';

export interface Topic {
  name: string;
  /** One line, for lists of topics. */
  summary: string;
  /** A paragraph before the rows. */
  introduction: string;
  rows(): Promise<Row[]> | Row[];
  /** A paragraph behind them. */
  end?: string;
}

export type Row = readonly [term: string, text: string];

const FORMATS: Record<Format, string> = {
  table: 'for reading: fits the terminal; whole rows into a pipe',
  json: 'one document: {"schemaVersion": "1", "articles": […]}',
  jsonl: 'JSON Lines, a record a line, for streams of any length',
  csv: 'for spreadsheets and data frames; formulas in the text are made harmless',
  tsv: 'the same, with tabs',
  markdown: 'for issues and notes: a table for each article',
  html: 'a report: one page with timeline, chart, map and filters, each fact in its article',
  geojson: 'for maps: the events whose place has coordinates',
  ics: 'for calendars: what happened and, tentatively, what is planned',
  brat: 'for annotators: standoff; several articles into a folder, -o FOLDER',
  timeml: 'the text with its dates marked (TIMEX3)',
};

const exitCodes: Topic = {
  name: 'exit-codes',
  summary: 'how a command ended',
  introduction: 'Every command ends with one of these.',
  rows: () => [
    ['0', 'All input was read. A pipe that is closed early, as by head, is no error.'],
    [
      '1',
      'Nothing was found, with --exit-status (extract, find); something was found (check); an example fails (rules test).',
    ],
    ['2', 'Bad usage, or some input could not be read: it is named on standard error, and all the rest is printed.'],
    ['70', 'A mistake of talks itself: please report it. TALKS_DEBUG=1 shows where it happened.'],
    ['130, 143', 'Stopped by Ctrl-C or by a signal; a file that -o was writing is not left behind half-written.'],
  ],
};

const environment: Topic = {
  name: 'environment',
  summary: 'the variables and files that talks heeds',
  introduction: 'Colours, from the strongest: --no-color, FORCE_COLOR, CLICOLOR_FORCE, NO_COLOR, CLICOLOR.',
  rows: () => [
    ['NO_COLOR', 'Set to anything: no colours.'],
    ['CLICOLOR=0', 'No colours.'],
    ['FORCE_COLOR', 'Colours even into a pipe or file; 0 or false: none.'],
    ['CLICOLOR_FORCE', 'Colours even into a pipe or file, unless it is 0.'],
    ['TERM=dumb', 'A terminal without colours.'],
    ['COLUMNS', 'Width of tables; else that of the terminal, and rows are left whole in a pipe.'],
    ['TALKS_DEBUG', 'Set to anything: a mistake of talks itself shows where it happened.'],
    [
      'talks.config.yaml',
      'Settings of a project, the nearest one upward: rules, names, check, lang, format. --print-config shows them.',
    ],
    ['.gitignore', 'What it names is not read from folders; --no-ignore reads it all the same.'],
  ],
};

const formats: Topic = {
  name: 'formats',
  summary: 'what extract prints, and the columns it has',
  introduction: 'talks extract --format FORMAT, or by the ending of -o: talks extract news/ -o events.csv.',
  async rows() {
    const [{ columnNames }, { cellNames }, { SELECTIONS }] = await Promise.all([
      import('../../render/columns.js'),
      import('../../render/rows.js'),
      import('../../render/names.js'),
    ]);
    return [
      ...Object.entries(FORMATS),
      ...SELECTIONS.map((select): Row => {
        const cells = cellNames(select);
        const readable = columnNames(select).filter((name) => !cells.includes(name));
        const also = readable.length ? `; of table and markdown also ${readable.join(', ')}` : '';
        return [`--columns of ${select}`, cells.join(', ') + also];
      }),
    ];
  },
  end: 'talks schema prints the JSON Schema of what json and jsonl hold; docs/formats.md shows each format.',
};

/** Words of a type that are shown: talks rules show has them all. */
const MOST = 10;

const types: Topic = {
  name: 'types',
  summary: 'the types of events, the words that tell of them, their codes',
  introduction:
    '{tukar} stands for every form of the root: menukar, ditukar, pertukaran. talks rules show TYPE prints all of a type.',
  async rows() {
    const { frames } = await import('../../frames/frames.js');
    const byType = new Map<string, { words: string[]; codes: string }>();
    for (const { type, roots = [], nouns = [], forms = {}, codes } of frames) {
      const known = byType.get(type) ?? { words: [], codes: '' };
      known.words.push(...roots.map((root) => `{${root}}`), ...nouns, ...Object.keys(forms));
      if (codes)
        known.codes = Object.entries(codes)
          .map(([scheme, code]) => `${scheme.toUpperCase()} ${code}`)
          .join(', ');
      byType.set(type, known);
    }
    return [...byType]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, { words, codes }]): Row => {
        const shown = [...new Set(words)];
        const some = shown.slice(0, MOST).join(', ') + (shown.length > MOST ? ', …' : '');
        return [type, codes ? `${some} [${codes}]` : some];
      });
  },
};

export const TOPICS: readonly Topic[] = [exitCodes, environment, formats, types];
