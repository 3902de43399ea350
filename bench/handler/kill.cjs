/**
 * Kills the process in the middle of a write: after the part KILL_PART (0–1) of the bytes of write number KILL_WRITE. Moves the clock by
 * PASSED seconds, so that a run need not wait until the source is due. For `node --require`.
 */
const files = require('node:fs/promises');

const { open } = files;
let writes = 0;

const { now } = Date;
Date.now = () => now() + 1000 * Number(process.env.PASSED);
files.open = async (...args) => {
  const handle = await open(...args);
  const { writeFile } = handle;
  handle.writeFile = async (content) => {
    writes += 1;
    if (writes !== Number(process.env.KILL_WRITE)) return writeFile.call(handle, content);
    const bytes = Buffer.from(content);
    await handle.write(bytes, 0, Math.round(bytes.length * Number(process.env.KILL_PART)));
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => {});
  };
  return handle;
};
