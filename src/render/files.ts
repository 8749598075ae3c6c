/** Names of files in an output folder. */

const LONGEST = 80;
/** What counts of an id is its end. */
const MAX_ID = 300;

/**
 * Article id → name without an ending, each given once: "seeds/banjir-bali.txt" is "banjir-bali", "news.jsonl:7" is
 * "news.jsonl-7". Never a path, and no two alike on a disk that takes capitals for small letters.
 */
export function fileStems(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const parts = id
      .slice(-MAX_ID)
      .split(/[/\\]+/)
      .filter(Boolean);
    const last = (parts.at(-1) ?? '').replace(/\.(?:txt|md|html?|json)$/i, '');
    const plain = last
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
      .replace(/^[.-]+|(?<![.-])[.-]+$/g, '');
    const stem = Array.from(plain).slice(0, LONGEST).join('') || 'article';
    let name = stem;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}-${n}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
