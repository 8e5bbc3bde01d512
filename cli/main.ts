import { homedir, userInfo } from 'node:os';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: { USER: userName(), ...process.env },
  homeDirectory: homedir(),
  fetch,
});

/** In a container a process may run as somebody without a name. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
