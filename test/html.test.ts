/** Saved web pages: six of our own making in the manner of outlets (test/pages/), and what hostile ones must not do. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.js';
import { bylineDays, stampIn } from '../src/read/html/day.js';
import { pageSource } from '../src/read/html/page.js';
import { formatOf, isPage } from '../src/read/index.js';
import type { Problem, Source } from '../src/types.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (name: string) =>
  pageSource(readFileSync(new URL(`pages/${name}.html`, import.meta.url)), `${name}.html`) as Source;
const read = (html: string) => pageSource(utf8(html), 'a.html') as Source;
const refused = (html: string) => pageSource(utf8(html), 'a.html') as Problem;
const NEWS = 'Sebanyak 12 orang mengungsi akibat banjir di Bogor pada Rabu (23/7/2025), kata Camat Dedi Kurnia.';
const whole = (head: string, body = `<p>${NEWS}</p>`) => `<html><head>${head}</head><body>${body}</body></html>`;

describe('pages of outlets', () => {
  it.each([
    {
      name: 'antara',
      title: 'BPBD Garut catat 38 rumah rusak akibat gempa',
      author: 'Rina Lestari',
      published: '2025-09-28',
      url: 'https://www.kantorcontoh.test/berita/4981234/bpbd-garut-catat-38-rumah-rusak',
      has: ['Garut, Jawa Barat (ANTARA) - Badan', 'akan menyalurkan bantuan terpal'],
      hasNot: ['Beranda', 'WhatsApp', '3 Mei 2024', 'penjarah', 'Timnas', 'Hak cipta dilindungi', 'dataLayer'],
      events: [/^115 people displaced/, /^26 houses damaged/],
    },
    {
      name: 'kompas',
      title: 'Kebakaran Gudang Plastik di Tangerang, 4 Pekerja Tewas',
      author: 'Wahyu Adji Nugroho, Editor Satu',
      published: '2024-08-14',
      url: null,
      has: ['TANGERANG, HARIANCONTOH.com -', '“Api diduga', 'berinisial HS sebagai saksi.'],
      hasNot: ['Megapolitan', '3 Komentar', 'DOK. DAMKAR', 'Halaman Selanjutnya', 'Cisadane', '100 orang tewas'],
      events: [/^4 workers killed, .*, 13 August$/, /^6 workers injured/],
    },
    {
      name: 'detik',
      title: 'Polisi Tangkap 5 Pelaku Begal di Medan, 1 Ditembak',
      author: 'Nizar Contoh',
      published: '2023-11-02',
      url: null,
      has: ['Medan -', 'Polisi menangkap lima pelaku', 'Polisi masih memburu dua pelaku lain.'],
      hasNot: ['Jabodetabek', 'BAGIKAN', 'Getty', 'Geng Motor', 'Bandar Sabu', 'Tol Medan'],
      events: [/^5 perpetrators arrested/, /^2 motorcycles seized/],
    },
    {
      name: 'tempo',
      title: 'Kejaksaan Tahan Dua Direktur dalam Kasus Pupuk',
      author: 'Dewi Anggraini, Fajar Contoh',
      published: '2025-03-11', // 10 March in UTC
      url: null,
      has: ['Kejaksaan Agung menahan dua direktur', '“Penyidik punya cukup bukti,”'],
      hasNot: ['Langganan', 'Rp 58.000', 'Vonis Bebas', 'Media Tbk', 'Simpan'],
      events: [/^2 suspects detained/],
    },
    {
      name: 'cnn-indonesia-amp',
      title: 'Longsor Tutup Jalan Trans Sulawesi, 2 Sopir Hilang',
      author: 'Kanal Contoh',
      published: '2022-01-18',
      url: 'https://www.kanalcontoh.test/nasional/20220118093015-20-748123/longsor-tutup-jalan',
      has: ['Jakarta, Kanal Contoh --', 'baru bisa dilalui pada Rabu (19/1).'],
      hasNot: ['Ekonomi', 'Iklan', 'Istockphoto', 'Kalimantan', 'Nelayan', '4 orang tewas'],
      events: [/^2 drivers missing, .*17 January$/, /^21 passengers evacuated/],
    },
    {
      name: 'bbc-voa', // tags left open, closed twice, without quotation marks
      title: 'Kapal pengungsi terbalik di lepas pantai Aceh, puluhan diselamatkan',
      author: null,
      published: '2024-03-21',
      url: null,
      has: ['Sebuah kapal kayu', 'di Meulaboh.', 'Badan PBB itu', 'menurut Kepala Basarnas Aceh.'],
      hasNot: ['Dunia', 'dibaca', 'harga beras', 'Pidie', 'penyelundup', 'eksternal'],
      events: [/^69 people evacuated/, /^more than 70 people missing/],
    },
  ])('in the manner of $name', ({ name, title, author, published, url, has, hasNot, events }) => {
    const source = page(name);
    expect(source).toMatchObject({ id: `${name}.html`, path: `${name}.html`, title, author, published, url });
    expect(source.text.startsWith(`${title}\n\n`)).toBe(true);
    expect(source.text.split(title)).toHaveLength(2);
    for (const words of has) expect(source.text).toContain(words);
    for (const words of hasNot) expect(source.text).not.toContain(words);
    const article = extract(source);
    expect(article.published).toEqual({ value: published, basis: 'metadata' });
    for (const headline of events)
      expect(article.events.map((e) => e.headline)).toContainEqual(expect.stringMatching(headline));
    // Links to other articles stand in the text, if at all, as furniture: no fact is read from them.
    for (const e of article.events) expect(source.text.slice(e.trigger.start, e.trigger.end)).toBe(e.trigger.text);
  });

  it('says where only subscribers read on', () => {
    expect(page('tempo').problems).toMatchObject([{ code: 'page', severity: 'warning' }]);
    expect(page('tempo').problems[0].message).toMatch(/^behind a paywall/);
  });

  it('takes the text from the page’s data where the page shows a stub of it', () => {
    const body = `${NEWS} `.repeat(8).trim();
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Banjir', articleBody: body });
    expect(read(whole(`<script type="application/ld+json">${data}</script>`)).text).toBe(`Banjir\n\n${body}\n`);
  });

  it.each([
    [
      '<meta property="og:title" content="Banjir Surut - Warta"><meta property="og:site_name" content="Warta">',
      'Banjir Surut',
    ],
    ['<title>Banjir Surut di Bogor</title>', 'Banjir Surut di Bogor'],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Kata &quot;Siap&quot;"}</script>',
      'Kata "Siap"',
    ],
    [
      '<script type="application/ld+json">{"@type":"Article","headline":"Bus Terguling &#8211; 11 Tewas"}</script>',
      'Bus Terguling – 11 Tewas',
    ],
    ['<script type="application/ld+json">{ oops</script><title>Banjir Surut</title>', 'Banjir Surut'],
  ])('title of %s', (head, title) => expect(read(whole(head)).title).toBe(title));
});

describe('pages of other makes', () => {
  it('a news flash among longer teasers and comments', () => {
    const teaser = `<div class="item"><h4><a href="/1">Banjir Rendam Kudus</a></h4><p>${NEWS} ${NEWS}</p></div>`;
    const flash =
      '<h1>Gempa 5,1 Guncang Maluku</h1><div><p>AMBON - Gempa bermagnitudo 5,1 mengguncang Maluku Tengah, Kamis (2/5/2024).</p><p>Tidak ada laporan kerusakan, dan tidak ada tsunami.</p></div>';
    const comments = `<div id="comments"><p>${NEWS} Semoga semua selamat, kami di sini juga waswas.</p></div>`;
    const { text } = read(
      whole('', `<div class="entry">${flash}</div><div class="list-terkini">${teaser}${teaser}</div>${comments}`),
    );
    expect(text).toMatch(/^Gempa 5,1 Guncang Maluku\n\nAMBON - Gempa .*\.\n\nTidak ada .*\.\n$/);
  });

  it('paragraphs by line breaks in a table that lays out the page', () => {
    const { title, text, published } = read(
      whole(
        '<title>Warta Lama: Dua Perahu Tenggelam di Danau Toba</title>',
        `<table><tr><td><a href=1>Beranda</a><br><a href=2>Olahraga</a></td><td><b>Dua Perahu Tenggelam di Danau Toba</b><br><font class="tanggal">Senin, 12 Mei 2008 14:05 WIB</font><br><br>SIMALUNGUN - Dua perahu motor tenggelam di Danau Toba, Senin (12/5).<br><br>${NEWS}</td><td><a href=4>Harga beras naik</a><br><a href=5>Kebakaran di Siantar, 2 tewas</a></td></tr></table>`,
      ),
    );
    expect({ title, published }).toEqual({ title: 'Dua Perahu Tenggelam di Danau Toba', published: '2008-05-12' });
    expect(text).toContain('Danau Toba, Senin (12/5).\n\nSebanyak 12 orang');
    expect(text).not.toMatch(/Beranda|Olahraga|beras|Siantar/);
  });

  it('lists, headings and tables', () => {
    const { text } = read(
      whole(
        '',
        `<h1>Bus Terguling di Ciater</h1><article><p>${NEWS}</p><h2>Kronologi</h2><ol><li>Bus oleng pukul 18.45 WIB.</li><li>Bus menabrak tiga motor.</li></ol><h2>Korban</h2><table><tbody><tr><td>Tewas</td><td>11 orang</td></tr><tr><th>Luka berat</th><td>13 orang</td></tr></tbody></table><p>${NEWS}</p><h3>Baca berikutnya</h3><ul><li><a href="/1">Truk Terguling di Brebes</a></li></ul></article>`,
      ),
    );
    expect(text.split('\n\n').slice(1)).toEqual([
      NEWS,
      'Kronologi',
      'Bus oleng pukul 18.45 WIB.',
      'Bus menabrak tiga motor.',
      'Korban',
      'Tewas 11 orang',
      'Luka berat 13 orang',
      `${NEWS}\n`,
    ]);
  });
});

describe('the day of publication', () => {
  it.each([
    ['2025-07-23T23:30:00+07:00', '2025-07-23', '2025-07-23'],
    ['2025-07-23T00:30:00+09:00', '2025-07-23', '2025-07-23'],
    ['2025-07-22T18:00:00Z', '2025-07-22', '2025-07-23'],
    ['2025-07-22T16:59:00.000Z', '2025-07-22', '2025-07-22'],
    ['2025-07-23T20:00:00-05:00', '2025-07-23', '2025-07-24'],
    ['2025-12-31T20:00:00Z', '2025-12-31', '2026-01-01'],
    ['2025-07-23', '2025-07-23', '2025-07-23'],
    ['2025/07/23 20:15:00', '2025-07-23', '2025-07-23'],
    ['Wed, 23 Jul 2025 20:10:00 +0000', '2025-07-23', '2025-07-24'],
    ['Rabu, 23 Juli 2025 | 20:15 WIB', '2025-07-23', '2025-07-23'],
    ['Warta.com - 23/07/2025, 20:15 WIB', '2025-07-23', '2025-07-23'],
    ['Jumat, 5 Sept. 2025 09.12 WITA', '2025-09-05', '2025-09-05'],
  ])('%s', (text, written, jakarta) => expect(stampIn(text)).toMatchObject({ written, jakarta }));

  it.each(['2025-02-30', '20250723', 'kemarin', '32 Juli 2025', '12 Foo 2025'])('%s is none', (text) =>
    expect(stampIn(text)).toBeNull(),
  );

  it('knows a byline by its clock', () =>
    expect(bylineDays('Rabu (23/7/2025) pukul 20.15 WIB. Terbit 24/07/2025, 01.00 WIB')).toEqual(['2025-07-24']));

  const time = (value: string) => `<meta property="article:published_time" content="${value}">`;
  const body = (line: string) => `<div class="byline">${line}</div><p>${NEWS}</p>`;
  it.each([
    ['as Jakarta counts it', '2025-07-23T20:15:00Z', '', '2025-07-24'],
    [
      'as printed, where the outlet calls its own time UTC',
      '2025-07-23T20:15:00Z',
      'Rabu, 23 Juli 2025 20:15 WIB',
      '2025-07-23',
    ],
    ['whatever else is printed', '2025-07-23T20:15:00Z', 'Senin, 1 Juni 2026 10:00 WIB', '2025-07-24'],
  ])('is %s', (_, meta, line, day) => expect(read(whole(time(meta), body(line))).published).toBe(day));

  it('is printed under the headline, if nowhere else', () => {
    expect(read(whole('', `<time>23 Juli 2025</time><p>${NEWS}</p>`)).published).toBe('2025-07-23');
    expect(read(whole('', `<div class="detail__date">Rabu, 23 Jul 2025 15:30 WIB</div><p>${NEWS}</p>`)).published).toBe(
      '2025-07-23',
    );
    expect(read(whole('')).published).toBeNull();
  });
});

describe('letters', () => {
  const LATIN = Uint8Array.from(
    Buffer.from(whole('<meta charset="iso-8859-1">', '<p>Pos di Café, kata Dedi.</p>'), 'latin1'),
  );
  const text = (bytes: Uint8Array) => pageSource(bytes, 'a.html') as Source;
  it('are those that the page declares', () => {
    const { text: said, problems } = text(LATIN);
    expect(said).toContain('Café');
    expect(problems).toEqual([]);
    const japanese = [
      ...utf8(
        whole('<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">', '<p>Kota @ kata Dedi.</p>'),
      ),
    ];
    japanese.splice(japanese.indexOf(64), 1, 0x93, 0x8c);
    expect(text(Uint8Array.from(japanese)).text).toContain('Kota 東');
  });

  it('are UTF-8 where they are valid UTF-8, and UTF-16 by their mark', () => {
    expect(read(whole('<meta charset="iso-8859-1">', '<p>“Siap” kata Dedi.</p>')).text).toContain('“Siap”');
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${whole('', `<p>${NEWS}</p>`)}`, 'utf16le'));
    expect(text(utf16).text).toContain(NEWS);
  });

  it('are guessed with a warning where the page says nothing of them', () =>
    expect(text(Uint8Array.from(Buffer.from(whole('', '<p>Café kata Dedi.</p>'), 'latin1'))).problems).toMatchObject([
      { code: 'encoding', severity: 'warning' },
    ]));

  it('have no parts that are not seen', () =>
    expect(read(`<p>Guber&shy;nur\u200b Dedi\u0007 &amp; stafnya &lt;siap&gt;.</p>`).text).toBe(
      'Gubernur Dedi & stafnya <siap>.\n',
    ));
});

describe('hostile pages', () => {
  const body = `<p>${NEWS}</p>`.repeat(5);
  it.each([
    ['nested 100,000 deep', '<div>'.repeat(100_000) + body, /nested more than 512 deep/],
    ['half a million elements', '<b></b>'.repeat(250_000) + body, /more than 30,000 elements/],
    ['drawings nested 100,000 deep', `<svg>${'<g>'.repeat(100_000)}</svg>${body}`, /nested more than 512 deep/],
    ['tags that end where they begin', '<div/>'.repeat(100_000) + body, /nested more than 512 deep/],
    ['half a million entities', `${body}${'&lt;'.repeat(500_000)}`, /more than 200,000 entities/],
    ['nothing', '<html><body></body></html>', /no article in this page/],
    [
      'only a script that would write it',
      '<html><div id="root"></div><script>{"text":"Isi"}</script></html>',
      /no article/,
    ],
    ['only menus', '<html><body><nav><a href="/">Beranda</a></nav><script>x</script></body></html>', /no article/],
    ['an open comment', `<!-- ${body}`, /no article/],
    ['an open script', `<script> ${body}`, /no article/],
  ])('%s', (_, html, reason) => {
    const problem = refused(html);
    expect(problem).toMatchObject({ code: 'page', severity: 'error', path: 'a.html' });
    expect(problem.message).toMatch(reason);
  });

  it('zero bytes make it no text', () => expect(refused(`<p>\0${NEWS}`)).toMatchObject({ code: 'binary' }));

  it.each([
    [
      'attributes without number',
      whole('', `<div ${Array.from({ length: 10_000 }, (_, i) => `a${i}=x`).join(' ')}>${NEWS}</div>`),
    ],
    ['an attribute of 5 MB', whole('', `<div title="${'x'.repeat(5e6)}">${body}</div>`)],
    ['entities', whole('', `${body}<!-- -->${'&amp;lt;'.repeat(10_000)}`)],
    [
      'a declared entity',
      `<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body>${body}&b;</body></html>`,
    ],
    ['JSON-LD as deep as can be', whole(`<script type="application/ld+json">${'['.repeat(100_000)}</script>`, body)],
    ['a sheet of icons', whole('', `<svg>${'<path d="M0 0"/><use href="#a" />'.repeat(2000)}</svg>${body}`)],
    ['tags inside values', whole('', `<div data-a="${'<div>'.repeat(2000)}" data-b='>'>${body}</div>`)],
    ['tags that nobody closes', whole('', `${'<p>'.repeat(3000)}${'<li>'.repeat(3000)}${body}`)],
    ['no body', `<html><head><title>Banjir</title></head>${body}`],
    ['frames of tags', `</div></p></body></html><html>${body}`],
    ['zero bytes far in', whole('', `${' '.repeat(5000)}<p>${NEWS}\0</p>`)],
  ])('are read all the same: %s', (_, html) => {
    expect(read(html).text).toContain(NEWS);
  });
});

describe('a web page is known', () => {
  it.each([['a.html'], ['a.HTM'], ['a.xhtml']])('by the name %s', (path) => expect(formatOf(path)).toBe('html'));
  it.each([
    ['<!DOCTYPE html><p>', true],
    ['\ufeff\n <!-- saved --> <HTML lang=id>', true],
    ['<?xml version="1.0"?><!doctype html>', true],
    ['Jakarta <html> kata Dedi', false],
    ['<p>Dedi</p>', false],
  ])('by how it begins: %s', (text, is) => expect(isPage(utf8(text))).toBe(is));
});
