/** Text that nobody would write, as long as one likes: what a reader must neither choke on nor take long over. */

/** About `length` UTF-16 code units. */
export type Hostile = (length: number) => string;

const again =
  (unit: string): Hostile =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length));

/** Units that have tempted some reader to look ahead, back or across; a sentence apart or all in one. */
const UNITS: Record<string, string> = {
  'ordinary prose': 'Polisi menangkap 12 orang di Medan pada Rabu (23/7/2025), kata Budi Santoso. ',
  paragraphs: 'Sedikitnya 12 orang tewas akibat banjir di Bogor.\n\n',
  'short lines': 'a\n',
  'empty lines': '\n',
  spaces: ' ',
  digits: '7',
  'digits and points': '1.000.',
  'digits and commas': '1,',
  'numbers apart': '12 ',
  'straight quotes': '"',
  'curly quotes': '“',
  'quotes around words': '"siap" ',
  'opened quotes': 'kata dia, "',
  apostrophes: "'",
  parentheses: '(',
  'closed parentheses': '()',
  'words in parentheses': '(A) ',
  brackets: '([{',
  hyphens: '-',
  'reduplicated words': 'orang-',
  slashes: '1/',
  'full stops': '.',
  initials: 'A.B.',
  commas: 'dan, ',
  conjunctions: 'dan atau ',
  'relative clauses': 'yang ',
  negations: 'tidak belum ',
  names: 'Budi Santoso ',
  towns: 'Kota Bogor, ',
  titles: 'Menteri Dr. ',
  offices: 'Ketua Badan Dewan ',
  sayings: 'mengatakan kata dia, ',
  'one sentence of deaths': 'tewas dan ',
  'one sentence of swaps': 'Rusia dan Ukraina bertukar tawanan, ',
  pronouns: 'dia mereka ',
  money: 'Rp1,5 juta ',
  'days of the week': 'Senin ',
  'dates in parentheses': '(23/7) ',
  'months without days': 'Juli 2025 ',
  'ends of years': 'akhir tahun ',
  'clock times': 'pukul 08.00 ',
  addresses: 'www.a.',
  'at signs': '@a',
  links: 'https://a.b/',
  furniture: 'Baca juga: ',
  'NUL characters': '\0',
  'zero-width characters': '\u200b',
  'marks of direction': '\u202e',
  'combining marks': 'a\u0301\u0300',
  'only combining marks': '\u0301',
  'lone surrogates': '\ud800',
  'surrogates the wrong way round': '\udc00\ud800',
  emoji: '👩‍👩‍👧‍👦',
  'escape sequences': '\u001b[31m',
  'unfinished escape sequences': '\u001b]0;',
  'spreadsheet formulas': '=HYPERLINK("a") ',
  'HTML in text': '<div>',
  entities: '&amp;lt;',
  capitals: 'AS-',
  'a word without end': 'ke',
  'Chinese characters': '汉',
};

export const TEXTS: Record<string, Hostile> = {
  ...Object.fromEntries(Object.entries(UNITS).map(([name, unit]) => [name, again(unit)])),
  'quotes around quotes': (length) => '"'.repeat(length / 2) + '”'.repeat(length / 2),
  'parentheses in parentheses': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'every character there is': (length) => Array.from({ length }, (_, i) => String.fromCharCode(i & 0xffff)).join(''),
};

const BODY = `<p>${'Polisi menangkap 12 orang di Medan pada Rabu (23/7/2025), kata Budi Santoso. '.repeat(10)}</p>`;
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><title>Banjir</title>${head}</head><body><article>${BODY}${body}</article></body></html>`;

/** Web pages; what is beyond all measure may be refused with a message, in no more time. */
export const PAGES: Record<string, Hostile> = {
  'paragraphs of a page': (length) => page(BODY.repeat(length / BODY.length)),
  'elements in elements': (length) => page('<div>'.repeat(length / 5)),
  'paragraphs not closed': (length) => page('<p>a'.repeat(length / 4)),
  'tables in tables': (length) => page('<table><tr><td>'.repeat(length / 15)),
  'links only': (length) => page('<a href="/a">a</a> '.repeat(length / 19)),
  'attributes without end': (length) => page(`<p ${'a=b '.repeat(length / 4)}>`),
  'comments not closed': (length) => page('<!-- '.repeat(length / 5)),
  'tags not closed': (length) => page('<'.repeat(length)),
  'entities of a page': (length) => page('&lt;&#1;&nbsp;'.repeat(length / 14)),
  'a bomb of entities': (length) =>
    `<!DOCTYPE html [<!ENTITY a "${'a'.repeat(100)}">${Array.from({ length: length / 40 }, (_, i) => `<!ENTITY a${i} "&a;&a;&a;&a;">`).join('')}]>${page('&a9;')}`,
  'metadata in brackets': (length) => page('', `<script type="application/ld+json">${'['.repeat(length)}</script>`),
  'scripts not closed': (length) => page('<script>'.repeat(length / 8)),
};

/** A line of JSON Lines. */
export const LINES: Record<string, Hostile> = {
  'brackets of JSON': (length) => '['.repeat(length),
  'objects in objects': (length) => '{"a":'.repeat(length / 5),
  'escapes of JSON': (length) => `{"text":"${'\\u0000\\ud800'.repeat(length / 12)}"}`,
  'keys without end': (length) => `{${'"a":1,'.repeat(length / 6)}"text":"a"}`,
  'a string not closed': (length) => `{"text":"${'a'.repeat(length)}`,
};
