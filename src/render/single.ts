/** Formats of which a file holds one article: printed when all is read and there was no other, or each into its folder. */
import type { Article } from '../types.js';
import type { OutputFile, Writer } from './writer.js';

interface Document {
  content: string;
  records: number;
  files: OutputFile[];
}

export function singleWriter(folder: boolean | undefined, write: (article: Article, text: string) => Document): Writer {
  let only = '';
  return {
    begin: () => '',
    article(article, text) {
      const { content, records, files } = write(article, text);
      if (folder) return { output: '', records, files };
      only = content;
      return { output: '', records };
    },
    end: () => only,
  };
}
