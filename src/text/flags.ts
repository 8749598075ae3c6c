/** What a token's letters show, one bit each, in `Tokens.flags`. */
export const CAPITAL = 1; // first letter is upper case
export const UPPER = 2; // two letters or more, all upper case
export const DIGIT = 4; // begins with a digit
export const PUNCTUATION = 8;
export const SPACE = 16; // white space before it
export const NEWLINE = 32; // a line break before it
export const NYA = 64; // the word ends in the enclitic -nya, and the id is that of the word without it
export const PARTICLE = 128; // -lah, -kah, -pun, likewise
export const REDUPLICATED = 256; // "negara-negara": the id is that of "negara"
export const MIXED = 512; // letters and digits: "G20", "MH370"
export const ADDRESS = 1024; // "kompas.com", "https://…", "@nama"
