/**
 * List prices in us-east-1 in US dollars, and what a month is taken to be like. Change a figure and run
 * `npm run docs:cost`.
 */

/** https://aws.amazon.com/<service>/pricing: on-demand prices, without free tiers, discounts and tax. */
const price = {
  /** A million requests, and a GB-second on arm64. https://aws.amazon.com/lambda/pricing/ */
  lambdaRequests: 0.2,
  lambdaGbSecond: 0.0000133334,
  /** A million requests of an HTTP API. https://aws.amazon.com/api-gateway/pricing/ */
  httpApi: 1.0,
  /** A million units on demand, and a GB-month. https://aws.amazon.com/dynamodb/pricing/on-demand/ */
  writes: 0.625,
  reads: 0.125,
  storage: 0.25,
  /** A GB-month of point-in-time recovery. */
  recovery: 0.2,
  /** A million events on a bus of one's own. https://aws.amazon.com/eventbridge/pricing/ */
  events: 1.0,
  /** A GB of logs taken in; metrics, alarms and a dashboard a month. https://aws.amazon.com/cloudwatch/pricing/ */
  logs: 0.5,
  metric: 0.3,
  alarm: 0.1,
  /** Of two metrics, with the two that CloudWatch makes of what is usual. */
  unusualAlarm: 0.4,
  alarmOverAlarms: 0.5,
  dashboard: 3,
  /** A secret a month. https://aws.amazon.com/secrets-manager/pricing/ */
  secret: 0.4,
};

/** What happens for each text sent, and what stays the same. */
const month = {
  /** Numbers in one call of check and of links. */
  numbersPerCall: 1_000,
  repliesPerText: 0.015,
  optOutsPerText: 0.01,
  /** Unsubscribe pages shown, scanners and previews included. */
  pagesPerText: 0.02,
  /** Everything that a reply or a page makes one Lambda after another do. */
  secondsPerCall: 0.06,
  gigabytesOfLambda: 0.5,
  secondsPerThousandNumbers: 1.2,
  logBytesPerCall: 600,
  /** An event with its index entry, and a contact. */
  bytesPerOptOut: 1_800,
  monthsKept: 24,
  metrics: 60,
  alarms: 17,
  unusualAlarms: 2,
  secrets: 3,
};

interface Part {
  what: string;
  dollars: number;
}

/** The cost of a month in which so many texts are sent, part by part. */
export function costOf(texts: number): Part[] {
  const millions = (count: number) => count / 1_000_000;
  const groups = Math.ceil(texts / month.numbersPerCall) * 2;
  const replies = texts * month.repliesPerText;
  const optOuts = texts * month.optOutsPerText;
  const pages = texts * month.pagesPerText;
  const requests = groups + replies + pages;
  // Each reply is also read by notify and publish.
  const invocations = requests + replies * 2;
  const seconds = groups * month.secondsPerThousandNumbers + (replies * 3 + pages) * month.secondsPerCall;
  // A stop: a transaction of contact and event, its index entry, and for the answer a claim, a count and an event.
  const writes = optOuts * (4 + 1) + replies * (4 + 1);
  const reads = texts * 1 + replies + pages;
  const gigabytes = (optOuts * month.bytesPerOptOut * month.monthsKept) / 1024 ** 3;
  return [
    { what: 'HTTP API', dollars: millions(requests) * price.httpApi },
    {
      what: 'Lambda',
      dollars: millions(invocations) * price.lambdaRequests + seconds * month.gigabytesOfLambda * price.lambdaGbSecond,
    },
    { what: 'DynamoDB, writes', dollars: millions(writes) * price.writes },
    { what: 'DynamoDB, reads', dollars: millions(reads) * price.reads },
    { what: 'DynamoDB, storage and backup', dollars: gigabytes * (price.storage + price.recovery) },
    { what: 'EventBridge', dollars: millions(replies * 2 + optOuts) * price.events },
    { what: 'CloudWatch, logs', dollars: ((invocations * month.logBytesPerCall * 2) / 1024 ** 3) * price.logs },
    {
      what: 'CloudWatch, metrics, alarms and dashboard',
      dollars:
        month.metrics * price.metric +
        month.alarms * price.alarm +
        month.unusualAlarms * price.unusualAlarm +
        price.alarmOverAlarms +
        price.dashboard,
    },
    { what: 'Secrets Manager', dollars: month.secrets * price.secret },
  ];
}

const volumes = [10_000, 1_000_000, 100_000_000];
const dollars = (amount: number): string => (amount < 0.01 && amount > 0 ? '< 0.01' : amount.toFixed(2));

/** `docs/cost.md`. */
export function costPage(): string {
  const columns = volumes.map(costOf);
  const rows = (columns[0] ?? []).map(({ what }, i) => [
    what,
    ...columns.map((parts) => dollars(parts[i]?.dollars ?? 0)),
  ]);
  const totals = columns.map((parts) => dollars(parts.reduce((sum, part) => sum + part.dollars, 0)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const percent = (share: number) => `${share * 100} %`;
  return `# Cost

What Basta costs a month on AWS, in US dollars at list price in us-east-1, by how many texts you send. The texts themselves are
not in it: they are what you pay your provider. Free tiers, discounts and tax are not in it either. This page is computed by
\`npm run docs:cost\`; the prices and all that is assumed are at the top of \`tools/cost-page.ts\`.

${line(['', ...volumes.map((texts) => `${texts.toLocaleString('en')} texts`)])}
|---|${volumes.map(() => '---:').join('|')}|
${rows.map(line).join('\n')}
${line(['**a month**', ...totals.map((total) => `**${total}**`)])}

Assumed: each number is checked and given a link, ${month.numbersPerCall.toLocaleString('en')} in a call; ${percent(month.repliesPerText)} of texts are replied to,
${percent(month.optOutsPerText)} lead to an opt-out, and ${percent(month.pagesPerText)} to a look at the unsubscribe page; opt-outs of ${month.monthsKept} months are stored.

Beside it, when it happens: an import costs $${price.writes.toFixed(2)} for each million new numbers, and an export or a full list about
a dollar for a table of 60 GB ([0020](decisions/0020-lists-by-parallel-scan.md), [0021](decisions/0021-imports-cost-one-write.md)).
`;
}
