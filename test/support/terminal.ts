import { PassThrough, Readable } from 'node:stream';
import { run } from '../../cli/run.ts';
import type { Io } from '../../cli/terminal.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs one command line of `basta` in this process, as a script would that reads what it writes. */
export async function basta(argv: readonly string[], different: Partial<Io> & { input?: string } = {}): Promise<Ran> {
  const { input = '', ...io } = different;
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  const code = await run(argv, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    env: { USER: 'kim' },
    homeDirectory: '/nonexistent',
    fetch,
    ...io,
  });
  return { code, out: read(stdout), err: read(stderr) };
}
