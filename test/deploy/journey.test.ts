import { beforeAll, describe, expect, inject, it } from 'vitest';
import { instant } from '../../functions/domain/instant.ts';
import type { TestRequest } from '../support/http.ts';
import { programBy } from '../support/programs-by-provider.ts';
import { signaturesFor, testSecrets } from '../support/provider-signatures.ts';
import { type Announced, reachDeployed } from './deployed.ts';

const basta = await reachDeployed(inject('deployment'));
let heard: () => Promise<Announced[]>;

beforeAll(async () => {
  heard = await basta.listen();
});

/** What happens after the acknowledgement comes by the stream. */
const soon = { timeout: 60_000, interval: 250 };

const [byAws, byTwilio] = [programBy('aws'), programBy('twilio')];

let phones = 0;
const anotherPhone = (): string => `+1202555${String(2000 + phones++)}`;

let messages = 0;
const signed = signaturesFor(basta.publicUrl);

/** A text as Twilio posts it, signed by Twilio's own library. */
const fromTwilio = (from: string, text: string): TestRequest =>
  signed.twilio(
    {
      path: '/webhooks/twilio',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        MessageSid: `SM${messages++}`,
        From: from,
        To: '+15005550001',
        Body: text,
        NumMedia: '0',
      }).toString(),
    },
    instant(Date.now()),
  );

const textToTwilio = (from: string, text: string) => basta.deliver(fromTwilio(from, text));

const textToAws = (from: string, text: string) =>
  basta.textToAws({
    originationNumber: from,
    destinationNumber: '+15005550002',
    messageKeyword: 'KEYWORD_103',
    messageBody: text,
    inboundMessageId: `inbound-${messages++}`,
  });

async function statusOf(phone: string, program: string): Promise<string | undefined> {
  const { body } = await basta.call('GET', `/v1/contacts/${encodeURIComponent(phone)}`);
  return body.standing[program]?.status;
}

async function check(phone: string, program: string): Promise<{ allowed: boolean; reason: string }> {
  const { body } = await basta.call('POST', '/v1/check', { program, to: [phone] });
  const { allowed, reason } = body.results[0];
  return { allowed, reason };
}

describe('deployed', () => {
  it('takes a stop that Twilio signed, and says no from then on', async () => {
    const phone = anotherPhone();
    expect(await check(phone, byTwilio)).toEqual({ allowed: true, reason: 'ok' });

    const answer = await textToTwilio(phone, 'Stop');
    expect(answer).toMatchObject({ status: 200, text: '<Response/>' });
    expect(await statusOf(phone, byTwilio)).toBe('opted-out');
    expect(await check(phone, byTwilio)).toEqual({ allowed: false, reason: 'opted-out' });
  });

  it('refuses a webhook with one byte changed, and changes nothing', async () => {
    const phone = anotherPhone();
    const webhook = fromTwilio(phone, 'Stop');
    const body = String(webhook.body).replace('Stop', 'Stob');
    expect(body).not.toBe(webhook.body);
    expect(await basta.deliver({ ...webhook, body })).toMatchObject({ status: 401 });
    expect(await statusOf(phone, byTwilio)).toBeUndefined();
  });

  it('takes texts to an AWS number from the topic, and answers each change once, by SNS', async () => {
    const phone = anotherPhone();
    await textToAws(phone, 'STOP');
    await expect.poll(() => statusOf(phone, byAws), soon).toBe('opted-out');
    await expect.poll(() => basta.textsTo(phone), soon).toHaveLength(1);

    await textToAws(phone, 'START');
    await expect.poll(() => statusOf(phone, byAws), soon).toBe('opted-in');
    await expect.poll(() => basta.textsTo(phone), soon).toHaveLength(2);
    expect(await check(phone, byAws)).toEqual({ allowed: true, reason: 'ok' });

    const [goodbye, welcome] = await basta.textsTo(phone);
    expect(goodbye).toMatch(/Acme.*START/s);
    expect(welcome).toMatch(/Acme.*STOP/s);
  });

  it('opts out by a link when it is posted to, and not when it is opened', async () => {
    const phone = anotherPhone();
    const { body: link } = await basta.call('POST', '/v1/links', { program: byAws, to: phone });
    expect(link.url).toBe(`${basta.publicUrl}/u/${link.token}`);

    for (const method of ['GET', 'HEAD']) {
      expect(await basta.ask(method, `/u/${link.token}`)).toMatchObject({ status: 200 });
    }
    expect(await check(phone, byAws)).toEqual({ allowed: true, reason: 'ok' });

    const oneClick = await basta.ask('POST', `/u/${link.token}`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(oneClick.status).toBe(200);
    expect(await check(phone, byAws)).toEqual({ allowed: false, reason: 'opted-out' });
  });

  it('tells other systems of replies and of standings that changed', async () => {
    const phone = anotherPhone();
    await textToTwilio(phone, 'Stop');
    const ofPhone = async () =>
      (await heard()).filter(({ detail }) => detail.to === phone).map((event) => event['detail-type']);
    await expect.poll(ofPhone, soon).toEqual(expect.arrayContaining(['Reply Received', 'Standing Changed']));
  });

  it('refuses a call without a key, and an address that is not there', async () => {
    expect(await basta.ask('GET', `/v1/contacts/${encodeURIComponent(anotherPhone())}`)).toMatchObject({ status: 401 });
    expect(await basta.ask('GET', '/nothing')).toMatchObject({ status: 404 });
  });

  it('counts, and logs no number, text or token', async () => {
    const phone = anotherPhone();
    const { body: link } = await basta.call('POST', '/v1/links', { program: byAws, to: phone });
    await basta.ask('GET', `/u/${link.token}`);
    await textToTwilio(phone, 'Stop texting me, says Rumpelstiltskin');
    const metrics = async () => (await basta.logLines()).filter((line) => line.includes('"Namespace":"Basta"'));
    await expect.poll(async () => (await metrics()).join(), soon).toContain('"OptOuts"');

    const log = (await basta.logLines()).join('\n');
    expect(log).toContain('reply.taken');
    for (const secret of [/\+?1?2025552\d{3}/, /Rumpelstiltskin/, link.token, ...testSecrets.twilio.secrets])
      expect(log).not.toMatch(secret);
  });
});
