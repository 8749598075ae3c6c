/** `talks find --tags`: what a pattern may name behind "#" and "@". */
import { termMethods } from '../find/compromise.js';
import { type Tag, tags } from '../find/tags.js';
import { wrap } from '../render/width.js';
import type { RuleSet } from '../rules/rules.js';
import { useRules } from '../rules/use.js';

const WIDTH = 100;
const INDENT = '  ';

/** With those of the user's own event types. */
export function printTags(rules: RuleSet | undefined) {
  useRules(rules);
  process.stdout.write(tagList());
}

export function tagList(): string {
  const groups = new Map<string, Tag[]>();
  const all = tags();
  for (const tag of all) groups.set(tag.group, [...(groups.get(tag.group) ?? []), tag]);
  const width = Math.max(...all.filter((t) => t.meaning).map(({ name }) => name.length)) + 3;
  const section = (title: string, own: Tag[]) => {
    const told = own.filter((t) => t.meaning).map((t) => `${INDENT}${`#${t.name}`.padEnd(width)}${t.meaning}\n`);
    const bare = own.filter((t) => !t.meaning).map((t) => `#${t.name}`);
    return `${title}\n${told.join('')}${bare.length ? paragraph(bare) : ''}`;
  };
  return [
    ...[...groups].map(([group, own]) => section(group, own)),
    `Questions about a term\n${paragraph(termMethods.map((name) => `@${name}`))}`,
  ].join('\n');
}

const paragraph = (names: string[]) => `${INDENT}${wrap(names.join(' '), WIDTH, INDENT)}\n`;
