import { parseArgs } from 'node:util';

/** The port of the demo: that of `--port` in the arguments, or else of the variable `PORT`. */
export const demoPort = (args, { PORT = '8080' }) => {
  const { port = PORT } = parseArgs({ args, options: { port: { type: 'string' } }, strict: false }).values;
  // Without a value, an option is `true`.
  return port === true ? NaN : Number(port);
};
