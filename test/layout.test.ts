import { describe, expect, it } from 'vitest';
import { LINEAR, perDoubling } from '../bench/growth.js';
import { layout } from '../src/read/layout.js';

const BODY = 'Warga mulai membersihkan lumpur di dalam rumah mereka sejak pagi.';
const furniture = (text: string) => layout(text).furniture.map((s) => text.slice(s.start, s.end));
const headline = (text: string) => {
  const span = layout(text).headline;
  return span && text.slice(span.start, span.end);
};

describe('dateline', () => {
  it.each([
    [`Istanbul (ANTARA) - ${BODY}`, 'Istanbul', 'ANTARA'],
    [`KENDARI, KOMPAS.com – ${BODY}`, 'KENDARI', 'KOMPAS.com'],
    [`Liputan6.com, Ambon - ${BODY}`, 'Ambon', 'Liputan6.com'],
    [`Liputan6.com, Ambon Warga mulai membersihkan lumpur.`, 'Ambon', 'Liputan6.com'],
    [`Liputan6.com, Abu Dhabi Warga mulai membersihkan lumpur.`, 'Abu Dhabi', 'Liputan6.com'],
    [`TEMPO.CO, Palu - ${BODY}`, 'Palu', 'TEMPO.CO'],
    [`REPUBLIKA.CO.ID, GAZA -- ${BODY}`, 'GAZA', 'REPUBLIKA.CO.ID'],
    [`MANADO- ${BODY}`, 'MANADO', null],
    [`KUBA – ${BODY}`, 'KUBA', null],
    [`SOLO–${BODY}`, 'SOLO', null],
    [`MANADO-${BODY}`, 'MANADO', null],
    [`KOMPAS.com -- ${BODY}`, '', 'KOMPAS.com'],
    [`VIVA – ${BODY}`, '', 'VIVA'],
    [`IDXChannel - ${BODY}`, '', 'IDXChannel'],
    [`Washington DC - ${BODY}`, 'Washington DC', null],
    [`Teheran (ANTARA/Xinhua) - ${BODY}`, 'Teheran', 'ANTARA'],
    [`Kabul, 5/3 (ANTARA) - ${BODY}`, 'Kabul', 'ANTARA'],
    [`Palu, CNN Indonesia -- ${BODY}`, 'Palu', 'CNN Indonesia'],
    [`Palu - ${BODY}`, 'Palu', null],
    [`PBB, New York (ANTARA News) - ${BODY}`, 'New York', 'ANTARA News'],
    [`Putrajaya, Malaysia (ANTARA) - ${BODY}`, 'Putrajaya', 'ANTARA'],
    [`Banjir Rendam Dua Desa di Palu\n\nPalu - ${BODY}`, 'Palu', null],
    [`Banjir Rendam Dua Desa - - Palu-${BODY}`, 'Palu', null],
  ])('%s', (text, place, agency) => {
    const { dateline } = layout(text);
    expect(dateline).toMatchObject({ place, agency });
    expect(text.slice(dateline?.span.end)).toMatch(/^\s?Warga/);
  });

  it.each([
    ['Iran-Israel kembali saling serang pada Jumat malam.'],
    ['AS-Iran kembali berunding pada Jumat malam.'],
    ['Banjir bandang - bencana kedua tahun ini - menerjang dua desa.'],
    [`Presiden Joko Widodo - ${BODY}`],
    ['Hamas - kelompok yang menguasai Gaza - menolak usul itu.'],
    ['Perang Rusia - Ukraina kembali memakan korban pada Senin malam.'],
    ['KPK - lembaga antirasuah itu - menahan dua orang pada Senin.'],
    ['Gubernur itu berkata: dua desa terendam.'],
    ['Pada 2024 - 2025 banjir terjadi dua kali.'],
    [BODY],
  ])('no: %s', (text) => expect(layout(text).dateline).toBeNull());
});

describe('headline', () => {
  it.each([
    ['Banjir Rendam Dua Desa di Kediri'],
    ['Banjir rendam dua desa, warga mengungsi'],
    ['Dua Desa Terendam, Ke Mana Warga Mengungsi?'],
  ])('%s', (title) => expect(headline(`${title}\n\n${BODY}`)).toBe(title));

  it('stands behind the hashes of Markdown', () =>
    expect(headline(`# Banjir Rendam Dua Desa\n\n${BODY}`)).toBe('Banjir Rendam Dua Desa'));

  it('stands before the dateline on one line', () =>
    expect(headline(`Banjir Rendam Dua Desa - - Palu-${BODY}`)).toBe('Banjir Rendam Dua Desa'));

  it.each([
    ['a lead', `${BODY}\n\n${BODY}`],
    ['a dateline', `Palu - ${BODY}\n\n${BODY}`],
    ['the only line', 'Banjir Rendam Dua Desa di Kediri'],
    ['two sentences', `Banjir merendam dua desa di Kabupaten Kediri. Warga mengungsi\n\n${BODY}`],
  ])('no: %s', (_, text) => expect(headline(text)).toBeNull());

  it('is not a subheading further down', () =>
    expect(headline(`${BODY}\n\nBanjir Susulan Datang\n\n${BODY}`)).toBeNull());
});

describe('furniture', () => {
  it.each([
    ['Baca juga: Jembatan Putus, Dua Desa Terisolasi'],
    ['BACA JUGA : Jembatan Putus'],
    ['Baca juga: Bupati Rina Wulandari dan Camat Budi Santoso tinjau jembatan putus'],
    ['[Baca juga: Jembatan Putus]'],
    ['Lihat juga Video: Detik-detik Jembatan Putus'],
    ['MEMBACA  Jembatan putus setelah diterjang banjir bandang.'],
    ['Baca: Jembatan Putus'],
    ['Artikel Rekomendasi'],
    ['daftar 3 itemakhir daftar'],
    ['Tinggalkan komentar'],
    ['share2'],
    ['Klik di sini untuk membagikan di media sosial'],
    ['Diterbitkan Pada 5 Feb 20265 Feb 2026'],
    ['Pewarta: Budi Santoso'],
    ['Editor : Budi Santoso'],
    ['(Reporter: Budi Santoso | Editor: Ani Wijaya)'],
    ['Laporan Budi Santoso'],
    ['Laporan Wartawan Suara Kediri Budi Santoso'],
    ['Laporan Budi Santoso | Kediri'],
    ['Copyright © ANTARA 2025'],
    ['Dilarang keras mengambil konten tanpa izin tertulis.'],
    ['Ikuti berita kami di Google News'],
    ['[Gambas:Video CNN]'],
    ['\\[video.1\\]'],
    ['ADVERTISEMENT'],
    ['SCROLL TO CONTINUE WITH CONTENT'],
    ['(Budi Santoso)'],
    ['(rgr/dry)'],
    ['***'],
    ['![Banjir di Kediri](banjir.jpg)'],
    ['daftar 2 itemJembatan putus di Kediriakhir daftar'],
    ['Simak kabar kami lainnya di Google News.'],
    ['Akses kabar kami di WhatsApp Channel. Pastikan sudah install aplikasinya.'],
    ['Jumat, 31 Oktober 2025 | 09.15 WIB'],
    ['Share: Facebook | X | WhatsApp'],
    ['(rdp/idh) banjir kediri banjir Selengkapnya'],
    ['Jembatan Putus di Kediri{target="_self"}'],
  ])('%s', (line) => {
    const text = `${BODY}\n\n${line}\r\n\r\n${BODY}`;
    expect(furniture(text)).toEqual([line]);
  });

  it('takes the list below a heading over links, and no other list', () => {
    const text = `${BODY}\n\nBaca Juga\n* Jembatan Putus\n* Jalan Longsor\n\n${BODY}\n* Dua rumah rusak`;
    expect(furniture(text)).toEqual(['Baca Juga', '* Jembatan Putus', '* Jalan Longsor']);
  });

  it.each([
    ['a subheading', 'Banjir Susulan Datang'],
    ['reading', 'Membaca buku menjadi kegiatan baru anak-anak di posko.'],
    ['an editor at work', 'Editor surat kabar itu ditangkap pada Senin malam.'],
    ['a source of water', 'Sumber air bersih warga tercemar lumpur sejak Senin.'],
    ['a report by a reporter', 'Laporan reporter di lapangan menyebutkan dua desa terendam.'],
    ['an invitation to read', 'Simak kisah warga yang selamat dari banjir di bawah ini.'],
    ['a fraction', 'Bantuan (kg/orang) dibagikan merata kepada warga sejak Senin.'],
    ['a photograph', 'Foto itu memperlihatkan jembatan yang putus.'],
    ['a statement in brackets', '(Kami masih mencari tiga orang yang hilang sampai malam ini.)'],
    ['initials of a victim', 'Polisi menangkap pria berinisial BS (34) di Kediri.'],
    ['a long paragraph', `Disclaimer ${'tentang banjir yang panjang sekali '.repeat(20)}`.trim()],
  ])('no: %s', (_, line) => expect(furniture(`${BODY}\n\n${line}\n\n${BODY}`)).toEqual([]));

  it.each([
    [`${BODY} (Baca juga: Jembatan Putus)`, '(Baca juga: Jembatan Putus)'],
    [`${BODY} [Gambas:Instagram] Mereka dibantu tentara.`, '[Gambas:Instagram]'],
    [`${BODY} (rgr/dry)`, '(rgr/dry)'],
    [`${BODY} (Antara/Reuters)`, '(Antara/Reuters)'],
    [`${BODY} Baca Juga: Jembatan Putus, Dua Desa Terisolasi`, 'Baca Juga: Jembatan Putus, Dua Desa Terisolasi'],
    [
      `${BODY} Baca Juga: Jembatan Putus, Dua Desa di Kediri Terisolasi Petugas kemudian datang.`,
      'Baca Juga: Jembatan Putus, Dua Desa di Kediri Terisolasi ',
    ],
    [
      `${BODY} Baca Juga: Jembatan Putus di Kediri, Ke Mana Warga Mengungsi? Sementara itu petugas datang.`,
      'Baca Juga: Jembatan Putus di Kediri, Ke Mana Warga Mengungsi?',
    ],
    [`\\[img.2\\] ${BODY}`, '\\[img.2\\]'],
  ])('inside a line: %s', (line, expected) => expect(furniture(`${BODY}\n${line}\n${BODY}`)).toEqual([expected]));

  it('is in order and does not overlap, and takes time in step with the text', () => {
    const hostile = '(['.repeat(50_000) + 'Baca juga: '.repeat(20_000) + 'A '.repeat(50_000);
    const spans = layout(hostile).furniture;
    for (let i = 1; i < spans.length; i++) expect(spans[i].start).toBeGreaterThanOrEqual(spans[i - 1].end);
    for (const unit of ['([', 'Baca juga: ', 'A '])
      expect(
        perDoubling((n) => unit.repeat(n / unit.length), layout),
        unit,
      ).toBeLessThan(LINEAR);
  });
});
