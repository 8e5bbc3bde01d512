import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What vitest's JSON report says of one run. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

const [directory = '', ...commands] = process.argv.slice(2);

/**
 * Counts one command by its report. A file that could not be loaded has no tests to count, and a command may fail
 * without a test that does (a type, a missing tool): each of these is one failure.
 *
 * @param argument `name=exit code`
 */
function count(argument: string): { passed: number; failed: number } {
  const [name = '', code] = argument.split('=');
  const file = join(directory, `${name.replace(':', '-')}.json`);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = report.testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0).length;
  const failed = report.numFailedTests + unloaded;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== '0' ? 1 : failed };
}

const counts = commands.map(count);
const passed = counts.reduce((sum, it) => sum + it.passed, 0);
const failed = counts.reduce((sum, it) => sum + it.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
