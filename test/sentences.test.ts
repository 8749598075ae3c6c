import { describe, expect, it } from 'vitest';
import { layout } from '../src/read/layout.js';
import { sentences } from '../src/text/sentences.js';
import { tokenise } from '../src/text/tokenise.js';

const split = (text: string) => sentences(tokenise(text), layout(text)).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  it.each([
    [
      'abbreviations',
      'Rapat dipimpin Prof. Dr. Ani dan H. Budi. Ia pulang.',
      ['Rapat dipimpin Prof. Dr. Ani dan H. Budi.', 'Ia pulang.'],
    ],
    ['a word that also abbreviates', 'Harganya lima sen. Mereka heran.', ['Harganya lima sen.', 'Mereka heran.']],
    [
      'figures',
      'Denda Rp. 10.000 sesuai UU No. 5. Itu 2,5 kali.',
      ['Denda Rp. 10.000 sesuai UU No. 5.', 'Itu 2,5 kali.'],
    ],
    [
      'a letter that is no initial',
      'Ini kegemaran generasi Z. Hal itu biasa.',
      ['Ini kegemaran generasi Z.', 'Hal itu biasa.'],
    ],
    ['an initial', 'Presiden George W. Bush datang.', ['Presiden George W. Bush datang.']],
    ['a lost space', 'Ia lahir di Medan.Kedua anaknya ikut.', ['Ia lahir di Medan.', 'Kedua anaknya ikut.']],
    ['a name with a full stop', 'Perkara 5/Pdt.Sus ditunda.', ['Perkara 5/Pdt.Sus ditunda.']],
    [
      'a lost capital',
      'Mereka tetap tinggal. baik di desa maupun di kota.',
      ['Mereka tetap tinggal.', 'baik di desa maupun di kota.'],
    ],
    ['a list', '1. Rumah warga\n2. Sawah', ['1. Rumah warga', '2. Sawah']],
    ['an address', 'Lihat di https://a.id/b. Ia setuju.', ['Lihat di https://a.id/b.', 'Ia setuju.']],
    ['a question quoted', '"Siapa kamu?" tanya hakim. Ia diam.', ['"Siapa kamu?" tanya hakim.', 'Ia diam.']],
    ['a quotation glued to its tag', '"Kami siap." kata dia. Lalu pergi.', ['"Kami siap." kata dia.', 'Lalu pergi.']],
    ['right marks that open', 'Ia pulang. ”Kami siap,” katanya.', ['Ia pulang.', '”Kami siap,” katanya.']],
    [
      'a line broken by hand',
      'Dua orang dibawa ke rumah sakit setelah perahu mereka\nterbalik di muara.',
      ['Dua orang dibawa ke rumah sakit setelah perahu mereka\nterbalik di muara.'],
    ],
    ['dots', 'Kami... tidak tahu. Ya.', ['Kami... tidak tahu.', 'Ya.']],
  ])('%s', (_, text, expected) => expect(split(text)).toEqual(expected));

  it('begin anew behind a dateline and around furniture', () =>
    expect(split('Palu (ANTARA) - Dua rumah rusak. (Baca juga: Gempa Palu) Warga mengungsi.')).toEqual([
      'Palu (ANTARA) -',
      'Dua rumah rusak.',
      '(Baca juga: Gempa Palu)',
      'Warga mengungsi.',
    ]));

  it('know their page', () => {
    const text = 'Dua Rumah Rusak di Palu\n\nPalu - Dua rumah rusak.\n\nEditor: Budi';
    const found = sentences(tokenise(text), layout(text));
    expect(found.map((s) => [s.headline, s.furniture, s.paragraph])).toEqual([
      [true, false, 0],
      [false, false, 1],
      [false, false, 1],
      [false, true, 2],
    ]);
  });

  it('cover every token once', () => {
    const text = 'Judul Berita Hari Ini\n\n[Gambas:Video] Isi. "Kutipan." Ia.Kemudian ... ! ? \n\n(abc)';
    const tokens = tokenise(text);
    const found = sentences(tokens, layout(text));
    expect(found[0].first).toBe(0);
    expect(found.map((s) => s.last)).toEqual([...found.slice(1).map((s) => s.first), tokens.count]);
  });

  it('end at last where no full stop comes', () => {
    const tokens = tokenise('kata '.repeat(1000));
    expect(sentences(tokens, { furniture: [], headline: null }).map((f) => f.last - f.first)).toEqual([400, 400, 200]);
  });
});
