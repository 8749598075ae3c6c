/** The names of rule files and settings → records for the gazetteer. */
import { gazetteer } from '../data.js';
import type { OwnName } from '../gazetteer/extension.js';
import { NameHash, normal, RECORD } from '../gazetteer/gazetteer.js';
import { suggestion } from '../text/suggestion.js';
import type { ActorKind } from '../types.js';
import type { NameEntry, Names } from './names.js';
import type { YamlFile } from './yaml.js';

/** Two capitals among a name's other names are its country: no body is called by two letters but the USA. */
const COUNTRY = /^[A-Z]{2}$/;

export class NameReader {
  readonly names: OwnName[] = [];
  /** Name → English name. */
  readonly english: Record<string, string> = {};
  /** Normal form of a name → whose it is, and where that was said. */
  readonly #owners = new Map<string, { name: string; where: string }>();
  readonly #hash = new NameHash();
  /** Names that lie in others: checked when all are known. */
  readonly #within: { around: string; path: string[]; yaml: YamlFile }[] = [];

  read(names: Names, yaml: YamlFile) {
    for (const [kind, entries] of Object.entries(names) as [ActorKind, Record<string, string[] | NameEntry>][]) {
      for (const [name, written] of Object.entries(entries)) this.#name(kind, name, written, yaml);
    }
  }

  /** Names and places that nobody knows are faults of their files. */
  finish() {
    const places = this.names.map(({ name }) => name);
    for (const { around, path, yaml } of this.#within) {
      if (this.#owners.has(normal(around)) || this.#known(around)) continue;
      yaml.faultIn(path, `no place "${around}" is known. ${suggestion(around, places)}Add it to the names.`);
    }
  }

  #name(kind: ActorKind, name: string, written: string[] | NameEntry, yaml: YamlFile) {
    const path = ['names', kind, name];
    const isCountry = (other: string) => COUNTRY.test(other) && this.#countries.includes(other);
    const entry: NameEntry = Array.isArray(written)
      ? { aliases: written.filter((w) => !isCountry(w)), country: written.find(isCountry) }
      : written;
    const { aliases = [], country = null, within, lat, lon, en } = entry;
    if (country && !this.#countries.includes(country))
      yaml.faultIn([...path, 'country'], `no country "${country}". ${suggestion(country, this.#countries)}`);
    if ((lat === undefined) !== (lon === undefined))
      yaml.faultIn(
        path,
        `"${name}" has a ${lat === undefined ? 'longitude and no latitude' : 'latitude and no longitude'}`,
      );
    if (within) this.#within.push({ around: within, path: [...path, 'within'], yaml });
    this.#claim(name, name, path, yaml);
    const place = (alias: string, i: number) =>
      Array.isArray(written) ? [...path, written.indexOf(alias)] : [...path, 'aliases', i];
    for (const [i, alias] of aliases.entries()) this.#claim(alias, name, place(alias, i), yaml);
    if (en) this.english[name] = en;
    this.names.push({ name, aliases, kind, country, within, lat, lon });
  }

  #claim(alias: string, name: string, path: (string | number)[], yaml: YamlFile) {
    const key = normal(alias);
    const owner = this.#owners.get(key);
    if (!key) yaml.faultIn(path, `"${alias}" has no letter to know it by`);
    else if (owner && owner.name !== name)
      yaml.faultIn(path, `"${alias}" is a name of "${owner.name}" already (${owner.where})`);
    else this.#owners.set(key, { name, where: `${yaml.file}:${yaml.line(path)}` });
  }

  #known = (name: string): boolean => (gazetteer.look(this.#hash.of(normal(name))) & RECORD) !== 0;
  readonly #countries = gazetteer.compiled.countries;
}
