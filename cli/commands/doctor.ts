import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { answer, type Cli } from '../cli.ts';
import { CommandError, exitCodes } from '../exit-codes.ts';
import { type Settings, settingsPath } from '../settings.ts';
import { columns } from '../terminal.ts';
import { status } from './status.ts';

/** One thing looked at: well, worth a thought, or wrong; with what to do. */
interface Finding {
  what: string;
  state: 'ok' | 'warning' | 'fault';
  detail: string;
}

const colours = { ok: 'green', warning: 'yellow', fault: 'red' } as const;
const marks = { ok: '✓', warning: '!', fault: '✗' } as const;
/** Webhooks are refused past five minutes (contract): a clock that is off by one already deserves a look. */
const mostSkew = 60_000;

export function doctorCommand(root: Command, cli: Cli): void {
  root
    .command('doctor')
    .description(
      'look for what is wrong: settings, reach, key, clock, understanding, senders; ends with 1 if something is',
    )
    .addHelpText('after', '\nExamples:\n  basta doctor\n  basta doctor --json')
    .action(async () => {
      const findings = await examine(cli);
      cli.show({ findings }, () =>
        columns(findings.map(({ what, state, detail }) => [cli.paint(colours[state], marks[state]), what, detail])),
      );
      if (findings.some(({ state }) => state === 'fault')) cli.endWith(exitCodes.no);
    });
}

async function examine(cli: Cli): Promise<Finding[]> {
  const settings = cli.settings();
  const api = cli.api();
  const findings: Finding[] = [...ofSettings(cli, settings)];

  const health = await look('reach', () => api.open('/health'));
  if ('fault' in health) return [...findings, health.fault];
  findings.push({ what: 'reach', state: 'ok', detail: `${settings.url} answers` }, ofClock(health.found));

  const found = await look('key', async () => answer(status, await api.get('/v1/status')));
  if ('fault' in found) return [...findings, found.fault];
  const { brand, programs, publicUrl } = found.found;
  findings.push({ what: 'key', state: 'ok', detail: `speaks for ${brand}, ${programs.length} programs` });
  findings.push(await ofLinks(cli, publicUrl));

  const stop = await look('understanding', () => api.post('/v1/replies/classify', { text: 'STOP' }));
  if ('fault' in stop) findings.push({ ...stop.fault, state: 'warning' });
  else {
    const understood = JSON.stringify(stop.found).includes('"intent":"opt-out"');
    findings.push({
      what: 'understanding',
      state: understood ? 'ok' : 'fault',
      detail: understood ? 'STOP means opt-out' : 'STOP is not understood as opt-out',
    });
  }
  for (const { id, senders } of programs) {
    const theirs = senders.filter(({ replies }) => replies === 'provider');
    if (theirs.length > 0) {
      findings.push({
        what: 'senders',
        state: 'warning',
        detail: `${id}: ${theirs.map(({ number }) => number).join(', ')} answered by the provider, which also blocks the number itself`,
      });
    }
  }
  return findings;
}

function ofSettings({ io, flags }: Cli, { url, from, apiKey }: Settings): Finding[] {
  const findings: Finding[] = [{ what: 'address', state: 'ok', detail: `${url} (from ${from.url})` }];
  if (!apiKey)
    findings.push({ what: 'key', state: 'fault', detail: 'there is none: set BASTA_API_KEY or run basta configure' });
  const path = flags().config ?? settingsPath(io.env, io.homeDirectory);
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
      findings.push({ what: 'settings', state: 'warning', detail: `others can read ${path}: chmod 600 it` });
    }
  } catch {
    // No file is no fault: flags and environment do as well.
  }
  return findings;
}

/** Links and signatures are made for the public address, which need not be the one that we spoke to: DNS may lead elsewhere. */
async function ofLinks({ io }: Cli, publicUrl: string): Promise<Finding> {
  const answered = await io.fetch(`${publicUrl}/health`, { redirect: 'error' }).then(
    (response) => response.ok,
    () => false,
  );
  return answered
    ? { what: 'links', state: 'ok', detail: `lead to ${publicUrl}, which answers` }
    : {
        what: 'links',
        state: 'fault',
        detail: `lead to ${publicUrl}, which does not answer: look at its DNS record, its certificate and pages in the config`,
      };
}

function ofClock(response: Response): Finding {
  const theirs = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return { what: 'clock', state: 'ok', detail: 'the answer names no time' };
  const skew = Math.abs(Date.now() - theirs);
  const detail = `${Math.round(skew / 1000)} s apart`;
  return { what: 'clock', state: skew > mostSkew ? 'warning' : 'ok', detail };
}

async function look<T>(what: string, ask: () => Promise<T>): Promise<{ found: T } | { fault: Finding }> {
  try {
    return { found: await ask() };
  } catch (error) {
    if (error instanceof CommandError)
      return { fault: { what, state: 'fault', detail: error.message.replaceAll('\n', ';') } };
    throw error;
  }
}
