import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { say } from './console.mjs';

const works = (program, programArguments) =>
  spawnSync(program, programArguments, { stdio: 'ignore' }).status === 0;

/** Whether Debian's packages may be installed here without asking anybody: only then is it done. */
export function mayInstallPackages() {
  return (
    process.platform === 'linux' && process.getuid?.() === 0 && works('apt-get', ['--version'])
  );
}

/**
 * Installs a package of Debian's. `RUNLEVEL=1` keeps its services from starting: the tests start their own.
 * @returns {boolean} whether it is installed now
 */
export function installPackage(name) {
  say(`Installing Debian's package ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const aptArguments of [
    ['update', '-qq'],
    ['install', '-qq', '-y', '--no-install-recommends', name],
  ]) {
    const { status, stdout, stderr } = spawnSync('apt-get', aptArguments, {
      env,
      encoding: 'utf8',
    });
    if (status === 0) continue;
    say(`${stdout}${stderr}\napt-get ${aptArguments.join(' ')} ended with ${status}.`);
    return false;
  }
  return true;
}
