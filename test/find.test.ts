/** Patterns: what they find, what they refuse, and that the search is right and linear. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINEAR, perDoubling } from '../bench/growth.js';
import { tagList } from '../src/cli/find-tags.js';
import { readEvents } from '../src/events/events.js';
import { analyse } from '../src/extract.js';
import { compile, find, type Match, PatternError } from '../src/find/find.js';
import { tagNamed, tags } from '../src/find/tags.js';
import { hitWriter } from '../src/render/matches/format.js';
import { suggestion } from '../src/text/suggestion.js';
import type { Document } from '../src/types.js';

const article = (text: string, id = 'a', published: string | null = '2025-07-24'): Document =>
  analyse({ id, path: id, title: null, url: null, published, text, problems: [] });

function matches(pattern: string, doc: Document): Match[] {
  const compiled = compile(pattern);
  return find(doc, compiled.needsEvents ? readEvents(doc) : [], compiled);
}

const texts = (pattern: string, text: string) => matches(pattern, article(text)).map((m) => m.text);
/** "n=12 who=Budi": what the groups of the first match captured. */
const groups = (pattern: string, text: string) =>
  Object.entries(matches(pattern, article(text))[0]?.groups ?? {})
    .map(([name, group]) => `${name}=${group.text}`)
    .join(' ');

const LAVROV = 'Perang harus dihentikan, kata Menteri Luar Negeri Rusia Sergei Lavrov di Moskwa, Rabu (23/7/2025).';
const SWAP = 'Sebanyak 1.200 tawanan perang ditukar Rusia dan Ukraina pada Rabu (23/7/2025).';
const DEAD = 'Banjir menewaskan 12 orang, sedangkan 35 warga tewas sejauh 10 kilometer dari Kota Bogor.';

describe('what a pattern finds', () => {
  it.each<[pattern: string, text: string, found: string[]]>([
    ['tawanan perang', SWAP, ['tawanan perang']],
    ['TAWANAN', SWAP, ['tawanan']],
    ['perang', SWAP, ['perang']],
    ['#Number (tawanan|tahanan) perang', SWAP, ['1.200 tawanan perang']],
    ['#Number #Unit', SWAP, ['1.200 tawanan perang']],
    ['#Number #Unit? tewas', DEAD, ['35 warga tewas']],
    // The unit that was read with the figure is a term of its own, too.
    ['#Number kilometer', DEAD, ['10 kilometer']],
    ['#Quantity dari', DEAD, ['10 kilometer dari']],
    ['#Count', DEAD, ['12 orang', '35 warga', '10 kilometer']],
    // A name is one term, and each of its words.
    ['#Person di', LAVROV, ['Sergei Lavrov di']],
    ['lavrov di', LAVROV, ['Lavrov di']],
    ['kata #Title? #Person', LAVROV, ['kata Menteri Luar Negeri Rusia Sergei Lavrov']],
    ['kata .{1,3} #Person', LAVROV, ['kata Menteri Luar Negeri Rusia Sergei Lavrov']],
    ['(#Person && /lavrov/)', LAVROV, ['Sergei Lavrov']],
    ['(#Person && /trump/)', LAVROV, []],
    // A mention keeps its brackets.
    ['pada #Date', SWAP, ['pada Rabu (23/7/2025)']],
    ['#Day$', SWAP, ['Rabu (23/7/2025)']],
    ['^Sebanyak', SWAP, ['Sebanyak']],
    ['^perang', SWAP, []],
    // Punctuation is no term; it belongs to one.
    ['@hasComma', 'Tawanan, kata dia, pulang.', ['Tawanan', 'dia']],
    ['@hasQuote', '"Pulang," kata dia.', ['Pulang']],
    ['Rusia-Ukraina', 'Perang Rusia-Ukraina usai.', ['Rusia-Ukraina']],
    ['negara-negara', 'Negara-negara itu pulang.', ['Negara-negara']],
    ['negara', 'Negara-negara itu pulang.', []],
    ['Rp5 miliar', 'Bantuan Rp5 miliar tiba.', ['Rp5 miliar']],
    // Roots: every form, with clitics and doubled.
    [
      '{tukar}',
      'Mereka bertukar, ditukar, menukarkannya, pertukaran itu tertukar.',
      ['bertukar', 'ditukar', 'menukarkannya', 'pertukaran', 'tertukar'],
    ],
    ['{korban}', 'Korbannya dan korban-korban lain.', ['Korbannya', 'korban-korban']],
    // Nothing that is part of a name is `!#Person`.
    ['!#Person+ di', LAVROV, []],
    ['kata !#Person+', LAVROV, ['kata Menteri Luar Negeri Rusia']],
    ['!(dan|pada)+', 'Rusia dan Ukraina pada Rabu', ['Rusia', 'Ukraina', 'Rabu']],
    // A wildcard takes as little as it can, a repetition of anything else as much.
    ['kuda .* rusa', 'kuda sapi rusa sapi rusa', ['kuda sapi rusa']],
    ['kuda .*', 'kuda sapi rusa', ['kuda sapi rusa']],
    ['(kuda|sapi)+', 'kuda sapi kuda rusa', ['kuda sapi kuda']],
    ['kuda+?', 'rusa kuda kuda', ['kuda kuda']],
    ['rusa kuda* sapi', 'rusa sapi', ['rusa sapi']],
    ['(kuda rusa|kuda) rusa', 'kuda rusa sapi', ['kuda rusa']],
    ['(kuda sapi)? rusa', 'kuda sapi rusa rusa', ['kuda sapi rusa', 'rusa']],
    ['kuda{2}', 'kuda kuda kuda', ['kuda kuda']],
    ['kuda{,2} rusa', 'kuda kuda kuda rusa', ['kuda kuda rusa']],
    // Regular expressions read lower case, unless they ask for capitals.
    ['/^ber/', 'Mereka BERTUKAR.', ['BERTUKAR']],
    ['/^TNI$/', 'TNI dan tni.', ['TNI']],
    ['/^(?:ku|ru)/', 'kuda sapi rusa', ['kuda', 'rusa']],
    ['~Zelenskyy~', 'Presiden Zelensky tiba.', ['Zelensky']],
    ['Erdogan', 'Presiden Erdoğan tiba.', ['Erdoğan']],
    // Matches stay inside a sentence.
    ['rusa kuda', 'Ada rusa. Kuda itu lari.', []],
    ['(tewas && #Killed)', DEAD, ['tewas']],
    ['(#Killed && !tewas)', DEAD, ['menewaskan']],
  ])('%s', (pattern, text, found) => expect(texts(pattern, text)).toEqual(found));

  it.each([
    ['[<n>#Number] #Unit? tewas', DEAD, 'n=35'],
    ['[<n>#Number #Unit] tewas', DEAD, 'n=35 warga'],
    ['[#Number] [#Unit] tewas', DEAD, '0=35 1=warga'],
    ['kata [<office>#Title]? [<who>#Person]', LAVROV, 'office=Menteri Luar Negeri Rusia who=Sergei Lavrov'],
    ['Perang [<gap>.{0,9}] [<what>(kata|ujar)]', LAVROV, 'gap=harus dihentikan what=kata'],
    ['tewas [<far>sekali]? sejauh', DEAD, ''],
  ])('%s captures', (pattern, text, captured) => expect(groups(pattern, text)).toBe(captured));

  it('knows what a group means', () => {
    const [{ groups }] = matches(
      '[<n>#Number] tawanan perang ditukar [<a>.] dan [<b>#Country] pada [<day>#Date]',
      article(SWAP),
    );
    expect(groups.n).toMatchObject({ text: '1.200', value: 1200, min: 1200, max: 1200 });
    expect([groups.a.value, groups.b.value, groups.day.value]).toEqual(['Rusia', 'Ukraina', '2025-07-23']);
  });

  it('leaves page furniture out unless it is asked for', () => {
    const doc = article('Dua warga tewas.\n\nBaca juga: Lima warga tewas di Bogor\n');
    const pattern = compile('warga tewas');
    expect([find(doc, [], pattern).length, find(doc, [], pattern, { furniture: true }).length]).toEqual([1, 2]);
    expect(find(doc, [], pattern, { furniture: true, most: 1 })).toHaveLength(1);
  });
});

describe('what a pattern may not be', () => {
  it.each<[pattern: string, column: number, message: RegExp, meant?: string]>([
    ['', 1, /empty/],
    ['#Persn kata', 1, /no tag #Persn/, '#Person'],
    ['kata #', 6, /name of a tag/],
    ['kata #UnitKilometerPerJam', 6, /no tag/, ''],
    ['kata @hasKomma', 6, /no @hasKomma/, '@hasComma'],
    ['(kata|ujar', 1, /\( is never closed/],
    ['kata) x', 5, /no \( that this \) closes/],
    ['[(a] b)', 2, /\( is never closed/],
    ['((a|b) c)', 2, /parentheses inside/],
    ['(a||b)', 4, /empty alternative/],
    ['(a|)', 4, /empty alternative/],
    ['()', 2, /empty alternative/],
    ['a|b', 2, /in parentheses/],
    ['a && b', 3, /in parentheses/],
    ['(a && b c)', 1, /one term/],
    ['(a|b && c)', 6, /use one of them/],
    ['[<n>#Number', 1, /\[ is never closed/],
    ['[<n#Number]', 2, /never closed/],
    ['[<2n>#Number]', 2, /a letter, then/],
    ['[<n>a] [<n>b]', 9, /two groups/],
    ['[a [b]]', 4, /group inside a group/],
    ['([a]|b)', 2, /group inside parentheses/],
    ['[]', 1, /empty group/],
    ['[a]+', 4, /inside it/],
    ['a]', 2, /no \[ that/],
    ['a{3,2}', 2, /least \(3\) is more than the most \(2\)/],
    ['a{0}', 2, /no times/],
    ['a{x}', 2, /a quantifier is/],
    ['a{', 2, /a quantifier is/],
    ['a{200}', 2, /up to 99/],
    ['{2} a', 1, /nothing stands before/],
    ['(a{99} b{99}){99}', 1, /too large/],
    ['a??', 3, /two quantifiers/],
    ['+ a', 1, /nothing stands before/],
    ['!* a', 1, /nothing at all/],
    ['!. a', 1, /nothing at all/],
    ['!(a b)', 1, /one term/],
    ['! a', 1, /must not be/],
    ['#Number#Unit', 8, /put a space/],
    ['a , b', 3, /no word/],
    ['/[a/ b', 1, /not a regular expression/],
    ['/a', 1, /never closed/],
    ['~a', 1, /never closed/],
    ['~(a|b)~', 1, /round each word/],
    ['{menukar}', 1, /form of \{tukar\}/, '{tukar}'],
    ['{tukra}', 1, /no word/, '{tukar}'],
    ['<Noun>', 1, /no <chunks>/],
    ['%x%', 1, /no %switches%/],
    ['a ^', 3, /before the element/],
  ])('%s', (pattern, column, message, meant) => {
    let error: unknown;
    try {
      compile(pattern);
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof PatternError)) throw error ?? new Error('it was taken');
    expect(error.message).toMatch(message);
    expect(error.start + 1).toBe(column);
    expect(error.end).toBeLessThanOrEqual(pattern.length + 1);
    const { unknown } = error;
    if (meant !== undefined)
      expect(unknown ? suggestion(unknown.name, unknown.known) : '').toBe(meant && `Did you mean ${meant}? `);
  });
});

describe('tags', () => {
  it('are each one thing', () => {
    const names = tags().map((t) => t.name.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('are squares and rates of units too', () => {
    expect(tagNamed('unitsquarekilometer')?.name).toBe('UnitSquareKilometer');
    expect(tagNamed('UnitKilometerPerHour')?.name).toBe('UnitKilometerPerHour');
    expect(texts('#UnitSquareKilometer', 'Lahan 5 kilometer persegi.')).toEqual(['kilometer persegi']);
  });

  // One of each that `--tags` explains; a tag without an example here fails.
  const EXAMPLES: Record<string, [text: string, found: string]> = {
    Number: [SWAP, '1.200'],
    Cardinal: [SWAP, '1.200'],
    Ordinal: ['Ini tahap ketiga.', 'ketiga'],
    Money: ['Bantuan Rp5 miliar tiba.', 'Rp5 miliar'],
    Percent: ['Naik 5 persen.', '5 persen'],
    Quantity: [DEAD, '10 kilometer'],
    Vague: ['Ribuan warga mengungsi.', 'Ribuan'],
    Approximate: ['Sekitar 700 warga mengungsi.', 'Sekitar 700'],
    Each: ['Kedua negara menukar masing-masing 157 tawanan.', '157'],
    Count: [SWAP, '1.200 tawanan perang'],
    Unit: [SWAP, 'tawanan perang'],
    Date: [SWAP, 'Rabu (23/7/2025)'],
    Day: [SWAP, 'Rabu (23/7/2025)'],
    Time: ['Gempa terjadi pukul 06.18 WIB.', '06.18 WIB'],
    Duration: ['Mereka bertahan selama tiga hari.', 'tiga hari'],
    Set: ['Mereka bertemu setiap Senin.', 'setiap Senin'],
    Deictic: ['Mereka tiba kemarin.', 'kemarin'],
    Actor: ['Rapat di Jakarta.', 'Jakarta'],
    Person: [LAVROV, 'Sergei Lavrov'],
    Organization: ['Data itu dari BNPB.', 'BNPB'],
    Group: ['Kelompok bersenjata menyerang desa.', 'Kelompok bersenjata'],
    Place: [DEAD, 'Kota Bogor'],
    Country: [SWAP, 'Rusia'],
    Region: ['Warga Jawa Barat pulang.', 'Jawa Barat'],
    City: [DEAD, 'Kota Bogor'],
    Facility: ['Massa berkumpul di Bandara Soekarno-Hatta.', 'Bandara Soekarno-Hatta'],
    Title: [LAVROV, 'Menteri Luar Negeri Rusia'],
    Nameless: ['Penyelidikan dilakukan polisi.', 'polisi'],
    Pronoun: [`${LAVROV} "Kami siap," ujar dia.`, 'dia'],
    Verb: [SWAP, 'ditukar'],
    Speech: [LAVROV, 'kata'],
    Negation: ['Mereka tidak datang.', 'tidak'],
    Modality: ['Mereka akan datang.', 'akan'],
    Preposition: [SWAP, 'pada'],
    Coordinator: [SWAP, 'dan'],
    Determiner: ['Negara itu menolak.', 'itu'],
    Active: ['Mereka menukar tawanan.', 'menukar'],
    Passive: [SWAP, 'ditukar'],
    Stative: ['Dia tertembak.', 'tertembak'],
    Middle: ['Mereka bertukar tawanan.', 'bertukar'],
    Bare: [DEAD, 'tewas'],
    Action: ['Pertukaran itu batal.', 'Pertukaran'],
    Result: ['Serangan itu gagal.', 'Serangan'],
    Abstract: ['Kerusakan itu parah.', 'Kerusakan'],
    Doer: ['Penyerang itu lari.', 'Penyerang'],
    Event: [SWAP, 'ditukar'],
    Actual: [SWAP, 'ditukar'],
    Planned: ['Rusia dan Ukraina akan menukar 157 tawanan perang besok.', 'menukar'],
    Proposed: ['Rusia mengusulkan gencatan senjata.', 'gencatan senjata'],
    Hypothetical: ['Jika 157 tawanan perang ditukar Rusia dan Ukraina, perang usai.', 'ditukar'],
    Negated: ['Rusia dan Ukraina tidak menukar 157 tawanan perang.', 'menukar'],
  };
  it.each(
    tags()
      .filter((t) => t.meaning)
      .map((t) => t.name),
  )('#%s', (name) => {
    const [text, found] = EXAMPLES[name];
    expect(texts(`#${name}`, text)).toContain(found);
  });

  it('are listed', () => {
    const list = tagList();
    for (const { name } of tags()) expect(list).toContain(`#${name}`);
    expect(Math.max(...list.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });
});

describe('the articles of seeds/', () => {
  const seeds = new URL('../seeds/', import.meta.url).pathname;
  const docs = readdirSync(seeds)
    .sort()
    .map((file) => article(readFileSync(seeds + file, 'utf8'), `seeds/${file}`, null));
  const PATTERNS = [
    '#Number (tawanan|tahanan) perang',
    '[<n>#Number] [<unit>#Unit]? (tewas|meninggal)',
    '[<what>#Event] .{0,6} [<when>#Day]',
    '[<who>#Person] .{0,3} {kata}',
    '(#Talks && #Planned)',
    '(#Event && #Negated)',
    '#Country dan? #Country',
    '^[<head>#Number] .{0,2} #Unit',
    '{tukar}',
    '(#Event && #Passive) oleh? #Actor',
    '(#Verb && !#Passive) #Count',
  ];

  it('give these matches', async () => {
    let out = '';
    for (const source of PATTERNS) {
      const pattern = compile(source);
      const options = { pattern, lang: 'en', color: false, width: null, before: 0, after: 0 } as const;
      const writer = await hitWriter('csv', options);
      out += `$ talks find '${source}' seeds/ --format csv\n${writer.begin()}`;
      for (const doc of docs) {
        const found = matches(source, doc);
        const { id, path } = doc.source;
        if (found.length)
          out += writer.article({
            article: { id, path, title: null, published: doc.published },
            text: doc.source.text,
            matches: found,
            sentences: doc.sentences,
          });
      }
      out += '\n';
    }
    await expect(out).toMatchFileSnapshot('golden/find.txt');
  });

  it('slice back to what was found', () => {
    for (const doc of docs)
      for (const { text, start, end, groups } of matches('[<a>.{1,4}] [<b>(#Number|#Actor|#Date)]', doc)) {
        expect(doc.source.text.slice(start, end)).toBe(text);
        for (const g of Object.values(groups)) expect(doc.source.text.slice(g.start, g.end)).toBe(g.text);
      }
  });
});

describe('time', () => {
  // Backtracking without memory would take longer than anybody lives.
  it('grows with the sentence and no faster', () => {
    const pattern = compile('(kuda|kuda kuda)* .* (kuda+ rusa?)* .{0,50} sapi');
    const hits = (doc: ReturnType<typeof article>) => expect(find(doc, [], pattern)).toEqual([]);
    expect(perDoubling((words) => article('kuda '.repeat(words)), hits, 500)).toBeLessThan(LINEAR);
  });
});
