import { Command, CommanderError, Option } from 'commander';
import { isFeedError } from '../feed/feed-error.js';
import { badgeCommand, type BadgeOptions } from './badge-command.js';
import { checkCommand, type CheckOptions } from './check-command.js';
import { mirrorCommand, type MirrorOptions } from './mirror-command.js';
import { serveCommand, type ServeOptions } from './serve-command.js';
import { EXIT, isSystemError, UsageError, type Terminal } from './terminal.js';
import { validateCommand, type ValidateOptions } from './validate-command.js';

const examples = (...lines: readonly string[]): string =>
  ['', 'Examples:', ...lines.map((line) => `  $ npx @scootkit/status-widgets ${line}`)].join('\n');

const PROVIDER = ['--provider <name>', 'name of the provider, if it is not detected'] as const;
const JSON_LINES = ['--json', 'print JSON, one value per line'] as const;

/** The command and its subcommands. `finish` gets the exit code. */
const createProgram = (version: string, terminal: Terminal, finish: (code: number) => void): Command => {
  const program = new Command('status-widgets')
    .description('Reads the status page of any provider.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('(add --help for the options)')
    .addHelpText(
      'after',
      examples(
        'check https://status.example.com',
        'validate status.json',
        'badge https://status.example.com -o badge.svg',
        'mirror https://status.example.com -o public/status.json',
        'serve --config status.config.json',
      ) + '\n\nExit codes: 0 operational, valid or done; 1 worse or invalid; 2 not known, or the command is wrong.',
    );

  program
    .command('check')
    .description(
      'Prints the state in one line. The exit code is 0 if it is operational, 1 if it is worse, and 2 if it is not known.',
    )
    .argument('<url>', 'status page or feed')
    .option('--component <name>', 'id or name of a component or a group, instead of the whole page')
    .option(
      '--fail-on <level>',
      'exit with 1 only from this level on: minor, major, critical, or a state such as partial_outage',
    )
    .option('--wait <seconds>', 'read again every 15 seconds, until the exit code is 0 or the time is over')
    .option(...PROVIDER)
    .option(...JSON_LINES)
    .addHelpText(
      'after',
      examples(
        'check https://status.example.com --component API --fail-on major',
        'check https://status.example.com --wait 600',
      ),
    )
    .action(async (url: string, options: CheckOptions) => finish(await checkCommand(url, options, terminal)));

  program
    .command('validate')
    .description('Checks a feed in the native format, and prints each mistake with its place.')
    .argument('<file|url>', 'feed to check')
    .option(...JSON_LINES)
    .addHelpText('after', examples('validate status.json', 'validate https://example.com/status.json --json'))
    .action(async (target: string, options: ValidateOptions) =>
      finish(await validateCommand(target, options, terminal)),
    );

  program
    .command('badge')
    .description('Writes a badge as SVG.')
    .argument('<url>', 'status page or feed')
    .option('-o, --output <file>', 'file to write (default: the standard output)')
    .option('--component <name>', 'id or name of a component or a group, instead of the whole page')
    .option('--lang <tag>', 'language of the badge, such as de')
    .option(...PROVIDER)
    .option(...JSON_LINES)
    .addHelpText('after', examples('badge https://status.example.com --lang de -o badge.svg'))
    .action(async (url: string, options: BadgeOptions) => finish(await badgeCommand(url, options, terminal)));

  program
    .command('mirror')
    .description(
      'Writes a feed that every page can read. The first page is your own; the components of the others are added to it.',
    )
    .argument('[url...]', 'status pages or feeds')
    .addOption(
      new Option(
        '-o, --output <path>',
        'a file that ends with .json, or a folder for all formats',
      ).makeOptionMandatory(),
    )
    .option('--config <file>', 'configuration (JSON or a module), instead of URLs')
    .option('--url <url>', 'address at which the files will be. Required for a folder and an archive')
    .option('--archive <folder>', 'folder that keeps past incidents and uptime from one run to the next')
    .option('--watch <seconds>', 'repeat until stopped')
    .option(
      '--refresh <seconds>',
      'how often you run this command, without --watch (default: 60). The feed is fresh for three times as long',
    )
    .option(...PROVIDER)
    .option(...JSON_LINES)
    .addHelpText(
      'after',
      examples(
        'mirror https://status.example.com -o public/status.json',
        'mirror https://status.example.com -o public/status.json --refresh 600',
        'mirror --config status.config.json --url https://status-mirror.example/ -o public/ --archive archive/',
      ),
    )
    .action(async (urls: readonly string[], options: MirrorOptions) =>
      finish(await mirrorCommand(urls, options, terminal)),
    );

  program
    .command('serve')
    .description('Serves the feed, badges and calendars over HTTP.')
    .argument('[url...]', 'status pages or feeds')
    .option('--config <file>', 'configuration (JSON or a module), instead of URLs')
    .option('--port <number>', 'port', '8080')
    .option('--host <name>', 'address to listen on (default: all)')
    .option('--archive <folder>', 'folder that keeps past incidents and uptime')
    .option(...PROVIDER)
    .option(...JSON_LINES)
    .addHelpText('after', examples('serve https://status.example.com --port 3000', 'serve --config status.config.json'))
    .action(async (urls: readonly string[], options: ServeOptions) =>
      finish(await serveCommand(urls, options, terminal)),
    );

  return program;
};

/** Whether `createFeedHandler` rejected its configuration. */
const isConfigError = (error: unknown): boolean =>
  error instanceof TypeError && error.message.startsWith('invalid configuration');

/** Runs the command with the arguments after its name. Returns the exit code. */
export const runCommand = async (args: readonly string[], version: string, terminal: Terminal): Promise<number> => {
  let code: number = EXIT.ok;
  const fail = (message: string): number => {
    if (args.includes(JSON_LINES[0])) terminal.out(JSON.stringify({ error: message }));
    return EXIT.unknown;
  };
  try {
    await createProgram(version, terminal, (result) => (code = result)).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // commander has written its message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : fail(message.replace(/^error: /, ''));
    const isExpected =
      terminal.signal.aborted ||
      isFeedError(error) ||
      error instanceof UsageError ||
      isConfigError(error) ||
      isSystemError(error);
    terminal.err(`error: ${error instanceof Error && !isExpected ? (error.stack ?? message) : message}`);
    return fail(message);
  }
};
