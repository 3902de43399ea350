/**
 * The cases in the order of the table. Each exports `name`, `work` (a description), `measure(bench)`, which returns figures (contender → figure
 * → values) and curves, and `judge`, which compares them with the requirements.
 */
import * as bytes from './cases/bytes.mjs';
import * as network from './cases/network.mjs';
import * as script from './cases/script.mjs';
import * as throttled from './cases/throttled.mjs';
import * as paint from './cases/paint.mjs';
import * as preload from './cases/preload.mjs';
import * as shift from './cases/shift.mjs';
import * as list from './cases/list.mjs';
import * as history from './cases/history.mjs';
import * as growth from './cases/growth.mjs';
import * as poll from './cases/poll.mjs';
import * as change from './cases/change.mjs';
import * as reading from './cases/reading.mjs';
import * as requests from './cases/requests.mjs';
import * as text from './cases/text.mjs';
import * as ticking from './cases/ticking.mjs';
import * as handler from './cases/handler.mjs';
import * as kills from './cases/kills.mjs';

export const CASES = [
  bytes,
  network,
  script,
  throttled,
  paint,
  preload,
  shift,
  list,
  history,
  growth,
  poll,
  change,
  reading,
  requests,
  text,
  ticking,
  handler,
  kills,
];
