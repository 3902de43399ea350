/** Starts the command and its upstream servers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

export const COMMAND = 'dist/cli/status-widgets.cjs';

/** A local server that answers every request with the JSON of `feed()`. */
export const upstreamOf = async (feed) => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(feed()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/feed.json`, close: () => server.close() };
};

/** Starts a Node process that prints `serving <url>`. */
export const serving = async (...args) => {
  const options = ['--expose-gc', '--require', './bench/handler/usage.cjs'];
  const child = spawn(process.execPath, [...options, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const [line] = await once(createInterface(child.stderr), 'line');
  return {
    url: line.replace('serving ', ''),
    /** The memory of the process in bytes, after a collection of garbage, and its processor time in microseconds. */
    usage: async () => {
      child.send('usage');
      const [{ memory, cpu }] = await once(child, 'message');
      return { heap: memory.heapUsed + memory.external, resident: memory.rss, cpu: cpu.user + cpu.system };
    },
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
};

/** Runs a Node process to its end. Returns its signal, or else its exit code. */
export const run = async (args, env = {}) => {
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  const [code, signal] = await once(child, 'exit');
  return signal ?? code;
};
