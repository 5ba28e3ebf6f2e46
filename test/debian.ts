import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Whether Debian's packages may be installed here without asking anybody; otherwise nothing is installed. */
function mayInstall(): boolean {
  const hasApt = () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  return process.platform === 'linux' && process.getuid?.() === 0 && hasApt();
}

/** `RUNLEVEL=1` keeps services from starting, because the tests start their own. */
const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };

/** Installs a Debian package where that is allowed. @returns whether it is now installed */
export function installPackage(name: string): boolean {
  if (!mayInstall()) return false;
  process.stderr.write(`Installing Debian's package ${name} …\n`);
  const install = ['install', '-qq', '-y', '--no-install-recommends', name];
  return [['update', '-qq'], install].every((words) => {
    const ended = spawnSync('apt-get', words, { env: environment, encoding: 'utf8' });
    if (ended.status === 0) return true;
    process.stderr.write(`${ended.stdout}${ended.stderr}\napt-get ${words.join(' ')} failed.\n`);
    return false;
  });
}
