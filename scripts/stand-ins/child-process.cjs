// Stands in for Node's module in the bundle: commander asks for it to run subcommands that are programs of their own.
// Ours are not, talks starts no other program, and loading it takes as long as loading commander.
exports.spawn = () => {
  throw new Error('talks starts no other program');
};
