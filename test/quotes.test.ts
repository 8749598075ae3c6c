import { describe, expect, it } from 'vitest';
import { LINEAR, perDoubling } from '../bench/growth.js';
import { sourceAt } from '../src/clauses/quotes.js';
import { analyse } from '../src/extract.js';
import { source } from './source.js';

const read = (text: string) => analyse(source(text));

/** [speaker, verb, what is said], in order. */
const quotes = (text: string) =>
  read(text).quotes.map((q) => [q.source?.name ?? null, q.verb, text.slice(q.start, q.end)]);

/** Who says the word, by sourceAt. */
const says = (text: string, word: string) => {
  const doc = read(text);
  const at = text.indexOf(word);
  const token = doc.tokens.start.indexOf(at);
  expect(token).toBeGreaterThanOrEqual(0);
  return sourceAt(doc, token)?.source?.name ?? null;
};

describe('quotations', () => {
  it.each([
    ['a tag behind', '"Dua rumah rusak berat," kata Rina Wulandari.', 'Rina Wulandari', '"Dua rumah rusak berat,"'],
    ['right marks', '”Dua rumah rusak berat,” ujar Rina Wulandari.', 'Rina Wulandari', '”Dua rumah rusak berat,”'],
    [
      'a question',
      '"Siapa yang bertanggung jawab?" tanya Rina Wulandari.',
      'Rina Wulandari',
      '"Siapa yang bertanggung jawab?"',
    ],
    [
      'a verb before',
      'Rina Wulandari menegaskan, "Dua rumah rusak berat."',
      'Rina Wulandari',
      '"Dua rumah rusak berat."',
    ],
    ['a title', '"Dua rumah rusak," kata Kepala BPBD Kediri Rina Wulandari.', 'Rina Wulandari', '"Dua rumah rusak,"'],
    [
      'two sentences',
      '"Dua rumah rusak. Kami masih mendata," kata Rina Wulandari.',
      'Rina Wulandari',
      '"Dua rumah rusak. Kami masih mendata,"',
    ],
    [
      'a mark glued to the sentence before',
      'Hujan turun lagi.” Dua rumah rusak berat,” kata Rina Wulandari.',
      'Rina Wulandari',
      '” Dua rumah rusak berat,”',
    ],
  ])('%s', (_, text, speaker, said) => {
    const found = read(text).quotes.filter((q) => q.direct);
    expect(found.map((q) => [q.source?.name, text.slice(q.start, q.end)])).toEqual([[speaker, said]]);
  });

  it.each([
    ['-nya', 'Rina Wulandari mengatakan dua rumah rusak.\n\n"Kami masih mendata korban," ujarnya.'],
    ['two tags', 'Rina Wulandari mengatakan dua rumah rusak.\n\n"Kami masih mendata korban," ujar lanjutnya.'],
    ['dia', 'Rina Wulandari mengatakan dua rumah rusak.\n\n"Kami masih mendata korban," kata dia.'],
    ['no verb', '"Dua rumah rusak," kata Rina Wulandari.\n\n"Kami masih mendata korban."'],
    [
      'the subject of the sentence before',
      'Rina Wulandari mengunjungi posko.\n\n"Kami masih mendata korban," ujarnya.',
    ],
    ['a clause behind', '"Kami masih mendata korban," Kolonel Rina Wulandari mengingatkan.'],
    ['a colon', 'Rina Wulandari meminta warga bersabar lebih dulu: "Kami masih mendata korban."'],
    ['goes on behind the tag', '"Dua rumah rusak," kata Rina Wulandari. "Kami masih mendata korban."'],
  ])('%s goes back to the speaker', (_, text) => expect(says(text, 'mendata')).toBe('Rina Wulandari'));

  it('a line break inside does not end one', () => {
    const text = '"Dua rumah rusak\nLima orang luka (ringan)\nWarga mengungsi," kata Rina Wulandari';
    expect(says(text, 'mengungsi')).toBe('Rina Wulandari');
    expect(says(text, 'rusak')).toBe('Rina Wulandari');
  });

  it('one that lacks its closing mark ends before its tag', () => {
    const text = '"Kami masih mendata korban, kata Rina Wulandari. Gempa terasa di Kediri.';
    expect(says(text, 'mendata')).toBe('Rina Wulandari');
    expect(says(text, 'Gempa')).toBeNull();
  });

  it('one that is never closed ends with its paragraph', () => {
    const text = 'Rina Wulandari berkata, "Dua rumah rusak berat.\n\nGempa terasa di Kediri.';
    expect(says(text, 'rusak')).toBe('Rina Wulandari');
    expect(says(text, 'Gempa')).toBeNull();
  });

  it('words that the narrator sets off are none', () => {
    expect(quotes('Bantuan lewat "jembatan udara" tiba di Kediri.')).toEqual([]);
    expect(quotes('Rina Wulandari menyebut "jembatan udara" itu terlambat.')).toEqual([
      ['Rina Wulandari', 'menyebut', '"jembatan udara" itu terlambat'],
    ]);
  });
});

describe('reported statements', () => {
  it.each([
    ['bahwa', 'Rina Wulandari mengatakan bahwa dua rumah rusak.', 'dua rumah rusak'],
    ['no bahwa', 'Rina Wulandari mengatakan dua rumah rusak.', 'dua rumah rusak'],
    ['a comma', 'Rina Wulandari menyebutkan, dua rumah rusak.', 'dua rumah rusak'],
    ['an addressee', 'Rina Wulandari mengatakan kepada wartawan bahwa dua rumah rusak.', 'dua rumah rusak'],
    ['a day', 'Rina Wulandari pada Rabu (23/7) menyatakan dua rumah rusak.', 'dua rumah rusak'],
    [
      'two clauses',
      'Rina Wulandari menambahkan bahwa dua rumah rusak dan bahwa warga mengungsi.',
      'dua rumah rusak dan bahwa warga mengungsi',
    ],
    ['menurut', 'Menurut Rina Wulandari, dua rumah rusak.', 'dua rumah rusak'],
    ['menurut behind', 'Dua rumah rusak, menurut Rina Wulandari.', 'Dua rumah rusak,'],
    ['a tag behind', 'Dua rumah rusak, kata Rina Wulandari.', 'Dua rumah rusak'],
    [
      'a tag in the middle',
      'Dua rumah, kata Rina Wulandari, rusak berat.',
      'Dua rumah, kata Rina Wulandari, rusak berat',
    ],
    [
      'an adverb before the tag',
      'Sebab, kata Rina Wulandari, rumah itu rusak.',
      'Sebab, kata Rina Wulandari, rumah itu rusak',
    ],
    ['a told verb', 'Dua rumah rusak, demikian dilaporkan Rina Wulandari.', 'Dua rumah rusak,'],
    ['apposition before', 'Kepala posko, Rina Wulandari, mengatakan dua rumah rusak.', 'dua rumah rusak'],
    ['apposition behind', 'Rina Wulandari, kepala posko, mengatakan dua rumah rusak.', 'dua rumah rusak'],
    ['a bracket at the end', 'Rina Wulandari mengatakan dua rumah rusak (dari lima).', 'dua rumah rusak (dari lima)'],
    ['a relative clause', 'Rina Wulandari yang memimpin posko mengatakan dua rumah rusak.', 'dua rumah rusak'],
    ['an adverbial', 'Setelah bertemu Budi Santoso, Rina Wulandari mengatakan dua rumah rusak.', 'dua rumah rusak'],
  ])('%s', (_, text, said) => {
    const found = read(text).quotes;
    expect(found.map((q) => [q.source?.name, text.slice(q.start, q.end), q.direct])).toEqual([
      ['Rina Wulandari', said, false],
    ]);
  });

  it.each([
    ['a following sentence', 'Rina Wulandari mengatakan dua rumah rusak. Gempa terasa di Kediri.', 'Gempa'],
    ['a thing handed over', 'Rina Wulandari menyampaikan bantuan makanan di Kediri.', 'bantuan'],
    ['an object', 'Rina Wulandari memperingatkan ancaman dari gempa yang terus terjadi.', 'gempa'],
    ['a verb denied', 'Rina Wulandari tidak mengatakan kapan bantuan tiba.', 'bantuan'],
    ['a verb that could not', 'Rina Wulandari belum bisa memastikan kapan bantuan tiba.', 'bantuan'],
    ['a tag that is a noun', 'Dalam setahun, nilai bantuan naik dua kali.', 'bantuan'],
    [
      'a report to the police',
      'Pencurian yang dilaporkan oleh Rina Wulandari itu terjadi di Kediri, Jawa Timur.',
      'terjadi',
    ],
    ['no name behind', 'Diberitakan sebelumnya dua mahasiswa Universitas Sultan Hasan di Kediri tewas.', 'tewas'],
    ['a preposition', 'Perjalanan menurut rencana dimulai pagi.', 'dimulai'],
    ['an adverb', 'Dua orang dilaporkan tewas di Kediri.', 'tewas'],
  ])('no: %s', (_, text, word) => expect(says(text, word)).toBeNull());

  it.each([
    ['Rina Wulandari menuding sebagian dari mereka membakar dua rumah.', 'membakar'],
    ['Dua rumah terbakar di desa itu,” kata Rina Wulandari.', 'terbakar'],
    ['Rina Wulandari mengaku kehilangan dua rumah.', 'kehilangan'],
    ['Rina Wulandari berharap warga bersabar lebih dulu: "Kami masih mendata korban."', 'bersabar'],
    ['Ketua tim dari desa itu, Rina Wulandari, menyebut dua rumah terbakar.', 'terbakar'],
    ['Rumah itu diketahui terbakar berdasarkan informasi dari Rina Wulandari.', 'terbakar'],
    ['Menurut catatan yang disampaikan Rina Wulandari, dua rumah terbakar.', 'terbakar'],
    ['Rina Wulandari memberi tahu wartawan bahwa dua rumah terbakar.', 'terbakar'],
    ['Rina Wulandari Sebut Dua Rumah Terbakar\n\nWarga mengungsi ke balai desa.', 'Terbakar'],
    ['Berdasarkan keterangan Rina Wulandari, dua rumah terbakar.', 'terbakar'],
    ['Yerevan menyebut dua rumah terbakar, kata Rina Wulandari.', 'terbakar'],
  ])('%s', (text, word) => expect(says(text, word)).toBe(text.startsWith('Yerevan') ? 'Yerevan' : 'Rina Wulandari'));

  it('ends where another speaker begins', () => {
    const text = 'Rina Wulandari menyebut dua orang tewas, sementara Budi Santoso mengatakan lima orang hilang.';
    expect(says(text, 'tewas')).toBe('Rina Wulandari');
    expect(says(text, 'hilang')).toBe('Budi Santoso');
  });

  it('the innermost source is nearest', () => {
    const nested = 'RIA melaporkan, mengutip Kementerian Pertahanan, bahwa dua kapal tenggelam.';
    expect(says(nested, 'tenggelam')).toBe('Kementerian Pertahanan');
    const cited = '"Dua kapal tenggelam. Kami masih mencari," kata Rina Wulandari, dikutip dari Reuters.';
    expect(says(cited, 'mencari')).toBe('Rina Wulandari');
    expect(says('Dua kapal tenggelam, lapor Reuters.', 'tenggelam')).toBe('Reuters');
    expect(says('Dikutip dari Reuters, Kamis (24/7), dua kapal tenggelam.', 'tenggelam')).toBe('Reuters');
  });

  it.each([
    ['seorang saksi', 'Seorang saksi mata mengatakan dua kapal tenggelam.', 'saksi mata'],
    ['a noun before the verb', 'Sebelumnya polisi mengatakan dua kapal tenggelam.', 'polisi'],
    ['a noun behind a tag', 'Dua kapal tenggelam, kata seorang perwira.', 'perwira'],
    ['a document', 'Laporan itu menyebutkan bahwa dua kapal tenggelam.', 'Laporan'],
  ])('a source without a name: %s', (_, text, name) => {
    const doc = read(text);
    expect(doc.quotes[0].source?.name).toBe(name);
    for (const [index, mention] of doc.mentions.entries())
      expect(doc.mentionAt[mention.first] === index + 1 || mention.inner).toBe(true);
  });

  it('reads a hostile sentence in time', () => {
    const hostile = (n: number) => `${'Rina Wulandari mengatakan, kata dia, menurut Budi, "'.repeat(n / 50)}.`;
    expect(perDoubling(hostile, read)).toBeLessThan(LINEAR);
    const doc = read(hostile(10_000));
    for (const q of doc.quotes) expect(q.end).toBeGreaterThan(q.start);
  });
});
