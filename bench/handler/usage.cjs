/** Answers each message with the memory of the process after a collection of garbage, and its processor time. For `node --expose-gc --require`. */
process.on('message', () => {
  globalThis.gc();
  process.send({ memory: process.memoryUsage(), cpu: process.cpuUsage() });
});
// Otherwise, the process would not end.
process.channel.unref();
