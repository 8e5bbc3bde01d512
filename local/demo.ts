import { journey } from './demo/steps.ts';
import { createVisitor, UnexpectedAnswer, type Visitor } from './demo/visitor.ts';
import { StartError } from './dynamodb-local.ts';
import { readLocalSecrets } from './secrets.ts';
import { readLocalSettings } from './settings.ts';

/*
 * `npm run demo`: walks one subscriber through the whole journey against a running `npm start`.
 */

try {
  process.exitCode = (await demo()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof StartError || error instanceof UnexpectedAnswer)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function demo(): Promise<boolean> {
  const settings = readLocalSettings(process.env);
  const url = `http://localhost:${settings.port}`;
  const { signing } = readLocalSecrets(settings.secretsFile);
  const visitor = createVisitor({ url, apiKey: settings.apiKey });
  const { programs } = await visitor.setup().catch(() => {
    throw new StartError(`Basta doesn't listen at ${url}: start it with npm start.`);
  });
  for (const program of programs) {
    const senderAt = (provider: string) => program.senders.find((sender) => sender.provider === provider)?.number;
    const [twilio, generic] = [senderAt('twilio'), senderAt('generic')];
    if (!twilio || !generic || program.consent !== 'assumed') continue;
    const to = await unknownNumber(visitor);
    const publicUrl = settings.publicUrl ?? url;
    return walk(journey({ visitor, signing, publicUrl, program, twilio, generic, to, began: await visitor.now() }));
  }
  throw new StartError('The demo needs a program with assumed consent, a twilio sender and a generic one.');
}

async function walk(steps: ReturnType<typeof journey>): Promise<boolean> {
  for (const { title, run } of steps) {
    try {
      const seen = await run();
      console.log(`  ✓ ${title}\n      ${seen}`);
    } catch (error) {
      console.log(`  ✗ ${title}\n      ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }
  console.log(`\n  ${steps.length} steps, all as they should be.`);
  return true;
}

/** Numbers 555-01XX are given to nobody; one is taken that has no history yet. */
async function unknownNumber(visitor: Visitor): Promise<string> {
  const areas = [202, 212, 305, 312, 404, 415, 512, 617, 702, 808];
  for (const area of areas) {
    for (let line = 100; line < 200; line += 1) {
      const number = `+1${area}5550${line}`;
      if ((await visitor.history(number)).length === 0) return number;
    }
  }
  throw new StartError('Every number of the demo is used up: empty the local run with POST /local/reset.');
}
