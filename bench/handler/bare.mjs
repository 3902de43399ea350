/** A server of a few lines that sends the same answer as another one: `bare.mjs <url>`. Prints its own URL. */
import { createServer } from 'node:http';

const answer = await fetch(process.argv[2]);
const body = Buffer.from(await answer.arrayBuffer());
const headers = Object.fromEntries(
  [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
);
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.error(`serving http://127.0.0.1:${server.address().port}/`));
