/**
 * Loaded by a server under attack before its own program (`node --import`). Writes down how long its event loop was
 * blocked, how much processor time it used meanwhile, and how much memory it has.
 */
import { appendFileSync } from 'node:fs';
import process from 'node:process';

const file = process.env.HOSTILE_WATCH;
const every = 20;
/** Milliseconds; shorter pauses are caused by rendering a page. */
const shortest = 100;
const memoryEvery = 50;

const write = (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

if (file !== undefined && process.argv[1]?.endsWith('server.js')) {
  let last = performance.now();
  let used = spent();
  let beats = 0;
  setInterval(() => {
    const now = performance.now();
    const usedNow = spent();
    const late = now - last - every;
    if (late > shortest)
      write({
        kind: 'stop',
        at: Date.now(),
        milliseconds: Math.round(late),
        processor: Math.round(usedNow - used),
      });
    if (beats % memoryEvery === 0)
      write({
        kind: 'memory',
        at: Date.now(),
        megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
      });
    beats += 1;
    last = now;
    used = usedNow;
  }, every).unref();
}
