/** What a sentence is about decides what its words mean; what is said to happen usually is no event. */
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.js';

const types = (text: string) =>
  extract({ id: 'domain', path: null, title: null, url: null, published: null, text, problems: [] }).events.map(
    (e) => e.type,
  );

describe('domains', () => {
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
