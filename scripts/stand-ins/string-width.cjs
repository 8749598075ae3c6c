// Stands in for the package of this name in the bundle: cli-table3 measures every cell several times, and the package
// compiles a regular expression of all emoji each time, which takes longer than reading the article.
module.exports = require('../../src/render/width.ts').displayWidth;
