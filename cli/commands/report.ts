import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { answer, type Cli } from '../cli.ts';
import { CommandError } from '../exit-codes.ts';
import { type ReportAnswer, type Row, reportAnswer } from '../report/answer.ts';
import { findings } from '../report/findings.ts';
import { count, nameOf, rateText } from '../report/wording.ts';
import { columns, printable } from '../terminal.ts';
import { status } from './status.ts';

const groupings = ['day', 'hour', 'weekday', 'campaign', 'reason', 'program', 'via', 'language', 'country', 'sender'];

interface Options {
  program?: string;
  from?: string;
  to?: string;
  by: string;
  timeZone: string;
  html?: string;
}

export function reportCommand(root: Command, cli: Cli): void {
  root
    .command('report')
    .description('show how many left, why, after which campaign and when')
    .option('-p, --program <id>', 'only those of this program')
    .option('--from <day>', 'the first day, such as 2026-11-01; thirty days in all where not given')
    .option('--to <day>', 'the last day; today where not given')
    .addOption(new Option('--by <what>', 'what to count by').choices(groupings).default('day'))
    .option('--time-zone <zone>', 'whose clocks to go by, such as Europe/Paris', 'UTC')
    .option('--html <file>', 'write everything as one page with charts')
    .addHelpText(
      'after',
      '\nExamples:\n  basta report -p acme-offers --by campaign\n  basta report --from 2026-11-01 --html report.html',
    )
    .action(async ({ program, from, to, by, timeZone, html }: Options) => {
      const page = html !== undefined;
      const query = new URLSearchParams({
        by: page ? 'day,hour-of-week,campaign,reason,program,via,language,country,sender' : by,
        timeZone,
        ...(program && { program }),
        ...(from && { from }),
        ...(to && { to }),
        ...(page && { comments: 'true' }),
      });
      const report = answer(reportAnswer, await cli.api().get(`/v1/reports/opt-outs?${query}`));
      if (html !== undefined) await writePage(cli, report, html);
      if (html === undefined || cli.flags().json) cli.show(report, () => inTerminal(cli, report));
    });
}

async function writePage(cli: Cli, report: ReportAnswer, file: string): Promise<void> {
  const { brand, now, programs } = answer(status, await cli.api().get('/v1/status'));
  // The plotting library takes a moment to load, and only a page needs it.
  const { reportPage } = await import('../report/page.ts');
  const program = programs.find(({ id }) => id === report.program)?.name;
  try {
    await writeFile(file, reportPage(report, { brand, program, at: now }));
  } catch {
    throw new CommandError(`The file ${file} can't be written.`);
  }
  cli.say(`Written to ${file}.`);
}

const barWidth = 30;

function inTerminal(cli: Cli, report: ReportAnswer): string {
  const { from, to, timeZone, total, groups } = report;
  const [group] = groups;
  const rows = group?.rows ?? [];
  const most = Math.max(1, ...rows.map(({ optOuts }) => optOuts));
  const line = (row: Row): string[] => [
    printable(nameOf(group?.by ?? '', row.key)),
    count(row.optOuts).padStart(count(most).length),
    cli.paint(row.outOfLine ? 'red' : 'dim', '█'.repeat(Math.round((row.optOuts / most) * barWidth))),
    [rateText(row), row.outOfLine ? cli.paint('red', `out of line: ${count(row.outOfLine.usual)} were usual`) : '']
      .filter(Boolean)
      .join('  '),
  ];
  return [
    `${cli.paint('bold', `${count(total.optOuts)} left`)}, ${count(total.optIns)} came back or joined, ${from} to ${to} (${timeZone})${total.rate === undefined ? '' : `: ${rateText(total)} of texts sent`}`,
    ...(rows.length > 0 ? ['', columns(rows.map(line))] : []),
    ...findings(report).map((sentence) => `\n${printable(sentence)}`),
  ].join('\n');
}
