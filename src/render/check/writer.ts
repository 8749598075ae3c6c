/** What every format of findings is: a writer that turns articles into text, one after the other. */
import type { CheckFormat } from './names.js';
import type { Checked } from './places.js';

export interface Look {
  color: boolean;
  /** Columns of the terminal, or null. */
  width: number | null;
  /** Of the program, for formats that name it. */
  version: string;
}

export interface CheckWriter {
  begin(): string;
  article(checked: Checked): string;
  end(): string;
}

/** Each is loaded when it is asked for. */
export async function checkWriter(format: CheckFormat, look: Look): Promise<CheckWriter> {
  switch (format) {
    case 'text':
      return (await import('./text.js')).textWriter(look);
    case 'json':
      return (await import('./json.js')).jsonWriter();
    case 'sarif':
      return (await import('./sarif.js')).sarifWriter(look);
    case 'github':
      return (await import('./github.js')).githubWriter();
  }
}
