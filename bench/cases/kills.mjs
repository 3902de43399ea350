import { mkdtemp, readFile, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../bench.mjs';
import { COMMAND, run, upstreamOf } from '../handler/processes.mjs';

export const name = 'kills';
export const work = 'a mirror with an archive that is killed at any byte of a write';

/** Writes of a run with a new incident: its month, the state, and the first file of the mirror. */
const WRITES = 3;

const incident = (index) => ({
  id: `incident-${index}`,
  title: `Incident ${index}`,
  status: 'resolved',
  impact: 'minor',
  startedAt: `2026-08-${String(1 + (index % 28)).padStart(2, '0')}T00:00:00Z`,
});

/** Throws if a file is torn. Removes the lock of the process that was killed, as others do after a minute. */
const checkFiles = async (...folders) => {
  for (const folder of folders)
    for (const file of await readdir(folder).catch(() => [])) {
      if (file.endsWith('.lock')) await utimes(join(folder, file), 0, 0);
      if (file.endsWith('.json')) JSON.parse(await readFile(join(folder, file), 'utf8'));
    }
};

export const measure = async (bench) => {
  const folder = await mkdtemp(join(tmpdir(), 'status-widgets-kills-'));
  const [archive, output] = [join(folder, 'archive'), join(folder, 'site')];
  // The provider lists only the newest incident, which is the same for the killed run and the next one.
  let newest = 0;
  const upstream = await upstreamOf(() => ({
    version: 1,
    page: { name: 'Harbor' },
    incidents: [incident(newest)],
  }));
  const mirror = [
    '--require',
    './bench/handler/kill.cjs',
    COMMAND,
    'mirror',
    upstream.url,
    '-o',
    join(output, 'status.json'),
  ];
  mirror.push('--archive', archive, '--url', 'https://status-mirror.example/');
  const kills = bench.isQuick ? 3 : 100;
  let killed = 0;
  try {
    for (; newest < kills; newest++) {
      const env = {
        PASSED: String(120 * newest),
        KILL_WRITE: String(1 + (newest % WRITES)),
        KILL_PART: String(newest / (kills - 1)),
      };
      if ((await run(mirror, env)) === 'SIGKILL') killed += 1;
      await checkFiles(archive, output);
      // The next run is whole.
      const code = await run(mirror, { PASSED: String(120 * newest + 60) });
      if (code !== 0) throw new Error(`the run after kill ${newest} ended with ${code}`);
      await checkFiles(archive, output);
    }
    const { incidents } = JSON.parse(await readFile(join(archive, 'incidents-2026-08.json'), 'utf8'));
    return { figures: { ours: { killed, kept: incidents.length, seen: kills } } };
  } finally {
    upstream.close();
    await rm(folder, { recursive: true });
  }
};

export const judge = ({ figures: { ours } }) => [
  check('no torn file', `${ours.killed} kills`, ours.killed === ours.seen),
  check('no lost incident', `${ours.kept} of ${ours.seen}`, ours.kept === ours.seen),
];
