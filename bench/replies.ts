import { understand } from '../functions/domain/replies/understand.ts';
import type { ReplyContext } from '../functions/domain/replies/understanding.ts';
import { languages, readCases } from '../test/eval/cases.ts';
import { hostileReplies } from '../test/support/hostile-replies.ts';
import { median, percentile, type Row } from './measure.ts';

/** Replies of about 160 characters, in several languages: refusals, talk, and what looks like one and is the other. */
const replies = [
  'Hello, I have asked three times now, please stop sending me these messages about shoes, I bought one pair for my son and never again, thank you very much',
  'Hi there! Could you please cancel my order from last Tuesday and stop by with the replacement on Friday? Also the bus stop in front of your shop is gone',
  'Buenas tardes, ya no quiero recibir mas mensajes de ustedes, por favor quiten mi numero de la lista porque nunca me apunte a nada de esto, gracias y saludos',
  '你好，我上周在你们店里买的东西还没有收到，请问什么时候可以发货？如果今天还不能发货的话请帮我取消订单并且退款，谢谢。另外门口不能停车，麻烦告诉快递员一下。',
  "Bonjour, je ne souhaite plus recevoir vos promotions, merci de me retirer de votre liste, je n'ai jamais donné mon accord et cela commence à bien faire",
  'Guten Tag, die Lieferung kam heute an, alles bestens, nur der Halt am Bahnhof war gesperrt. Bitte melden Sie sich wegen der Rechnung, vielen Dank und Gruss',
  'STOP',
  'Ok see you at 8',
];

export function understanding(): Row[] {
  const context = {
    country: 'US',
    program: 'acme-offers',
    programs: [{ id: 'acme-offers', name: 'Acme offers', aliases: ['offers'] }],
  };
  for (let i = 0; i < 2_000; i += 1) for (const reply of replies) understand(reply, context);
  const microseconds: number[] = [];
  for (let i = 0; i < 5_000; i += 1) {
    for (const reply of replies) {
      const start = performance.now();
      understand(reply, context);
      microseconds.push((performance.now() - start) * 1000);
    }
  }
  const p99 = percentile(microseconds, 0.99);
  return [
    {
      what: 'understanding one reply, p99',
      budget: '≤ 50 µs',
      measured: `${p99.toFixed(1)} µs (median ${median(microseconds).toFixed(1)})`,
      holds: p99 <= 50,
    },
    different(context),
    hostile(context),
  ];
}

const mostOfLanguage = 100;

/** Replies as different as people write them, one after the other: what one has left in the caches is of little use to the next. */
function different(context: ReplyContext): Row {
  const many = languages.flatMap((language) => {
    const [least, most] = language === 'zh' ? [36, 110] : [110, 170];
    const texts = readCases(language, 'development').map(({ text }) => text);
    const long = texts.filter(({ length }) => length >= least && length <= most);
    return long.filter((_, at) => at % Math.ceil(long.length / mostOfLanguage) === 0);
  });
  const times: number[][] = many.map(() => []);
  for (let round = 0; round < 21; round += 1)
    for (const [at, reply] of many.entries()) {
      const start = performance.now();
      understand(reply, context);
      times[at]?.push((performance.now() - start) * 1000);
    }
  const medians = times.map(median);
  return {
    what: `understanding one of ${many.length} different replies, p99 of each one's median`,
    budget: '≤ 50 µs',
    measured: `${percentile(medians, 0.99).toFixed(1)} µs (median ${median(medians).toFixed(1)})`,
    holds: percentile(medians, 0.99) <= 50,
  };
}

/** The slowest of the replies made to be slow, by their medians. */
function hostile(context: ReplyContext): Row {
  const times = Object.entries(hostileReplies).map(([name, reply]) => {
    const milliseconds = Array.from({ length: 51 }, () => {
      const start = performance.now();
      understand(reply, context);
      return performance.now() - start;
    });
    return { name, time: median(milliseconds) };
  });
  const slowest = times.reduce((one, other) => (other.time > one.time ? other : one));
  return {
    what: 'understanding the slowest of 10,000 hostile characters, median',
    budget: '≤ 5 ms',
    measured: `${slowest.time.toFixed(2)} ms (${slowest.name})`,
    holds: slowest.time <= 5,
  };
}
