// A worker thread: the same bundle from the same code cache, so that it starts as fast as the program does.
const { join } = require('node:path');
const { load } = require('./load.js');

load(join(__dirname, '../dist/talks.cjs'), 'cache').work();
