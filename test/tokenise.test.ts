import { describe, expect, it } from 'vitest';
import { NYA } from '../src/text/flags.js';
import { sentences } from '../src/text/sentences.js';
import { tokenise } from '../src/text/tokenise.js';

const words = (text: string) => {
  const t = tokenise(text);
  return Array.from({ length: t.count }, (_, i) => text.slice(t.start[i], t.end[i]));
};

describe('tokenise', () => {
  it.each([
    ['Rabu (23/7) malam', ['Rabu', '(', '23', '/', '7', ')', 'malam']],
    ['1.200 tawanan, 2,5 juta', ['1.200', 'tawanan', ',', '2,5', 'juta']],
    ['Rp1,2 triliun dan USD20', ['Rp', '1,2', 'triliun', 'dan', 'USD', '20']],
    ['relasi AS-Rusia, As-Suwayda', ['relasi', 'AS', '-', 'Rusia', ',', 'As-Suwayda']],
    ['G20 di MH370', ['G20', 'di', 'MH370']],
    ['perang Rusia-Ukraina', ['perang', 'Rusia', '-', 'Ukraina']],
    ['negara-negara Al-Luweib', ['negara-negara', 'Al-Luweib']],
    ['Liputan6.com, Jakarta', ['Liputan6.com', ',', 'Jakarta']],
    ['TRIBUNLAMPUNG.CO.ID, METRO', ['TRIBUNLAMPUNG.CO.ID', ',', 'METRO']],
    ['kata KPK.IDENTITAS', ['kata', 'KPK', '.', 'IDENTITAS']],
    ['selesai.Kemudian', ['selesai', '.', 'Kemudian']],
    ["Jum’at, Ma'ruf", ['Jum’at', ',', "Ma'ruf"]],
    ['mereka menuntutPresiden mundur', ['mereka', 'menuntut', 'Presiden', 'mundur']],
    ['baku tembak terjadi', ['baku tembak', 'terjadi']],
    ['"Bentrokan," katanya', ['"', 'Bentrokan', ',', '"', 'katanya']],
    ['lihat https://a.b/c?d=1, lalu', ['lihat', 'https://a.b/c?d=1', ',', 'lalu']],
    ['DilansirAFP, MenurutReuters', ['Dilansir', 'AFP', ',', 'Menurut', 'Reuters']],
    ['PresidenPrabowo naik AirAsia', ['Presiden', 'Prabowo', 'naik', 'AirAsia']],
    ['lewat TikTok dan BukaLapak', ['lewat', 'TikTok', 'dan', 'BukaLapak']],
    ['buka https://a.b/c. Ia', ['buka', 'https://a.b/c', '.', 'Ia']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));
});

describe('enclitics', () => {
  it.each([
    ['tentaranya', 'tentara'],
    ['penumpangnya', 'penumpang'],
    ['polisinya', 'polisi'],
  ])('%s is %s with -nya, whatever the dictionary holds', (form, base) => {
    const t = tokenise(form);
    expect(t.word[0]).toBe(tokenise(base).word[0]);
    expect(t.flags[0] & NYA).toBe(NYA);
  });
  it('leaves words alone that only end so', () => expect(tokenise('bertanya').flags[0] & NYA).toBe(0));
});

describe('sentences', () => {
  const split = (text: string) =>
    sentences(tokenise(text), { furniture: [], headline: null }).map((s) => text.slice(s.start, s.end));
  it.each([
    ['Ia pergi. Mereka datang.', ['Ia pergi.', 'Mereka datang.']],
    ['Kantor di Jl. Sudirman No. 5 ramai. Ya.', ['Kantor di Jl. Sudirman No. 5 ramai.', 'Ya.']],
    ['Sudah selesai.Kemudian pulang', ['Sudah selesai.', 'Kemudian pulang']],
    ['"Kami siap." Ia pergi', ['"Kami siap."', 'Ia pergi']],
    ['Judul tanpa titik\nIsi berita.', ['Judul tanpa titik', 'Isi berita.']],
    ['M. Nuh hadir.', ['M. Nuh hadir.']],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));
});
