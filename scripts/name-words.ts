/** Given names and surnames of many countries, in Latin letters as Indonesian news writes them. */
import { allLocales } from '@faker-js/faker';
import { normal } from '../src/gazetteer/gazetteer.js';

/** Locales in Latin or Cyrillic letters; the others have no one spelling in Indonesian. */
const LOCALES = [
  'id_ID',
  'en',
  'en_GH',
  'en_IN',
  'en_NG',
  'en_ZA',
  'en_HK',
  'de',
  'de_AT',
  'fr',
  'fr_BE',
  'fr_SN',
  'it',
  'es',
  'es_MX',
  'pt_BR',
  'pt_PT',
  'nl',
  'nl_BE',
  'pl',
  'cs_CZ',
  'sk',
  'hr',
  'sr_RS_latin',
  'ro',
  'hu',
  'sv',
  'da',
  'nb_NO',
  'fi',
  'tr',
  'az',
  'uz_UZ_latin',
  'ku_kmr_latin',
  'yo_NG',
  'ru',
  'uk',
  'mk',
] as const;

const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ѓ: 'g',
  ќ: 'k',
  џ: 'dj',
  ѕ: 'dz',
};
const latin = (name: string) => [...name.toLowerCase()].map((c) => CYRILLIC[c] ?? c).join('');

type Names = Record<string, (string | { value: string })[]> | undefined;
const words = (names: Names) =>
  Object.values(names ?? {})
    .flat()
    .map((n) => (typeof n === 'string' ? n : n.value))
    .flatMap((n) => normal(latin(n)).split(' '))
    .filter((w) => w.length > 1);

/** `ordinary`: Indonesian words, which are names only where Indonesians bear them ("Indah", not "Di" and "Yang"). */
export function nameWords(ordinary: Set<string>) {
  const all = (part: 'first_name' | 'last_name') =>
    new Set(
      LOCALES.flatMap((locale) =>
        words((allLocales[locale].person as Record<string, Names>)[part]).filter(
          (w) => locale === 'id_ID' || !ordinary.has(w),
        ),
      ),
    );
  return { given: all('first_name'), surnames: all('last_name') };
}
