/** What a sentence is about decides what its words mean; what is said to happen usually is no event. */
import { describe, expect, it } from 'vitest';
import { lexicon } from '../src/data.js';
import { extract } from '../src/extract.js';
import { frames } from '../src/frames/frames.js';
import { source } from './source.js';

const types = (text: string) => extract(source(text)).events.map((e) => e.type);

/** Kinds of mention that a condition may name beside the classes and contexts of words. */
const KINDS = ['name', 'organization', 'country', 'place_name', 'town', 'number', 'unknown'];

describe('domains', () => {
  it('are all known, as are the classes of nouns that the frames name', () => {
    const conditions = frames.flatMap((f) => [f, ...(f.when ?? [])]);
    const domains = new Set(conditions.flatMap((c) => c.not_in ?? []));
    expect([...domains].filter((d) => !lexicon.labels('domain').includes(d))).toEqual([]);
    const known = [...lexicon.labels('noun_class'), ...lexicon.labels('context'), ...KINDS];
    const named = frames.flatMap((f) =>
      (f.when ?? []).flatMap((c) =>
        [c.near, c.object, c.subject, c.by, c.not_near, c.not_object, c.not_subject].flatMap((x) => x ?? []),
      ),
    );
    expect([...new Set(named)].filter((c) => !known.includes(c))).toEqual([]);
  });

  it.each([
    ['sport', 'Striker itu menembak dari luar kotak penalti.'],
    ['market', 'Tim investor asing itu mundur dari bursa.'],
    ['illness', 'Virus itu menyerang anak-anak.'],
    ['pest', 'Tikus menyerang sawah di Subang.'],
    ['statute', 'Draf RUU itu menyinggung penganiayaan.'],
    ['gadget', 'Kontak keluarga hilang dari ponsel itu.'],
    ['fiction', 'Film itu dibuka dengan adegan serangan.'],
    ['cyber', 'Peretas mengaku di balik serangan itu.'],
  ])('%s: no event in "%s"', (_, text) => expect(types(text)).toEqual([]));

  it('holds for a sentence without a word of it when the article is about it', () => {
    const report = 'Kiper dan bek tuan rumah bermain rapi. Gelandang muda itu mencetak gol pada laga ini. ';
    expect(types(`${report}Serangan balasan datang bertubi-tubi.`)).toEqual([]);
    expect(types('Serangan balasan datang bertubi-tubi.')).toEqual(['attack']);
  });

  it('gives way to harm done in earnest', () => {
    expect(types('Polisi menembak suporter seusai laga di stadion itu.')).toContain('attack');
    expect(types('Milisi menyerang rumah sakit tempat pasien dirawat.')).toContain('attack');
  });
});

describe('habitual sentences', () => {
  it.each([
    'Tabrakan sering terjadi di simpang itu.',
    'Biasanya banjir merendam jalan kampung.',
    'Anda diminta membawa kartu identitas.',
    'Setiap orang dapat dihukum karena itu.',
  ])('no event in "%s"', (text) => expect(types(text)).toEqual([]));

  it.each([
    ['a number', 'Tabrakan yang menewaskan lima orang itu terjadi di simpang yang selalu ramai.', 'killed'],
    ['a date', 'Banjir yang kerap datang itu merendam kampung pada 3 Maret 2025.', 'damage'],
    ['a name', 'Polda Bali menangkap penipu yang kerap beraksi di pantai.', 'arrest'],
    ['who speaks', 'Kapolres meminta warga selalu waspada.', 'demand'],
  ])('%s makes it a particular one', (_, text, type) => expect(types(text)).toContain(type));
});
