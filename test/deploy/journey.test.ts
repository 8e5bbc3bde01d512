import twilio from 'twilio';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { cdkFor } from './cdk.ts';
import { type Announced, type Deployed, reachDeployed } from './deployed.ts';

const program = 'acme-orders';
const authToken = 'twilio-auth-token-of-this-test';
const twilioNumber = '+15005550001';
const awsNumber = '+15005550002';

const endpoint = inject('awsEndpoint');
const cdk = cdkFor(endpoint);
let basta: Deployed;
let heard: () => Promise<Announced[]>;

beforeAll(async () => {
  basta = await reachDeployed(endpoint, await cdk.deploy());
  await basta.putProviderSecrets({ twilio: { secrets: [authToken] } });
  heard = await basta.listen();
});

/** What happens after the acknowledgement comes by the stream. */
const soon = { timeout: 60_000, interval: 250 };

let phones = 0;
const anotherPhone = (): string => `+1202555${String(2000 + phones++)}`;

let messages = 0;
/** A text as Twilio posts it, signed by Twilio's own library. */
function fromTwilio(from: string, text: string) {
  const path = '/webhooks/twilio';
  const parameters = { MessageSid: `SM${messages++}`, From: from, To: twilioNumber, Body: text, NumMedia: '0' };
  return {
    path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': twilio.getExpectedTwilioSignature(authToken, `${basta.publicUrl}${path}`, parameters),
    },
    body: new URLSearchParams(parameters).toString(),
  };
}

const textToTwilio = (from: string, text: string) => {
  const { path, ...options } = fromTwilio(from, text);
  return basta.ask('POST', path, options);
};

const textToAws = (from: string, text: string) =>
  basta.textToAws({
    originationNumber: from,
    destinationNumber: awsNumber,
    messageKeyword: 'KEYWORD_103',
    messageBody: text,
    inboundMessageId: `inbound-${messages++}`,
  });

async function statusOf(phone: string): Promise<string | undefined> {
  const { body } = await basta.call('GET', `/v1/contacts/${encodeURIComponent(phone)}`);
  return body.standing[program]?.status;
}

async function check(phone: string): Promise<{ allowed: boolean; reason: string }> {
  const { body } = await basta.call('POST', '/v1/check', { program, to: [phone] });
  const { allowed, reason } = body.results[0];
  return { allowed, reason };
}

describe('deployed', () => {
  it('takes a stop that Twilio signed, and says no from then on', async () => {
    const phone = anotherPhone();
    expect(await check(phone)).toEqual({ allowed: true, reason: 'ok' });

    const answer = await textToTwilio(phone, 'Stop');
    expect(answer).toMatchObject({ status: 200, text: '<Response/>' });
    expect(await statusOf(phone)).toBe('opted-out');
    expect(await check(phone)).toEqual({ allowed: false, reason: 'opted-out' });
  });

  it('refuses a webhook with one byte changed, and changes nothing', async () => {
    const phone = anotherPhone();
    const { path, headers, body } = fromTwilio(phone, 'Stop');
    const changed = body.replace('Stop', 'Stob');
    expect(changed).not.toBe(body);
    expect(await basta.ask('POST', path, { headers, body: changed })).toMatchObject({ status: 401 });
    expect(await statusOf(phone)).toBeUndefined();
  });

  it('takes texts to an AWS number from the topic, and answers each change once, by SNS', async () => {
    const phone = anotherPhone();
    await textToAws(phone, 'STOP');
    await expect.poll(() => statusOf(phone), soon).toBe('opted-out');
    await expect.poll(() => basta.textsTo(phone), soon).toHaveLength(1);

    // The emulator's SNS stamps whole seconds, where SNS stamps milliseconds; and of two at once the stop wins.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await textToAws(phone, 'START');
    await expect.poll(() => statusOf(phone), soon).toBe('opted-in');
    await expect.poll(() => basta.textsTo(phone), soon).toHaveLength(2);
    expect(await check(phone)).toEqual({ allowed: true, reason: 'ok' });

    const [goodbye, welcome] = await basta.textsTo(phone);
    expect(goodbye).toMatch(/Acme.*START/s);
    expect(welcome).toMatch(/Acme.*STOP/s);
  });

  it('opts out by a link when it is posted to, and not when it is opened', async () => {
    const phone = anotherPhone();
    const { body: link } = await basta.call('POST', '/v1/links', { program, to: phone });
    expect(link.url).toBe(`${basta.publicUrl}/u/${link.token}`);

    for (const method of ['GET', 'HEAD']) {
      expect(await basta.ask(method, `/u/${link.token}`)).toMatchObject({ status: 200 });
    }
    expect(await check(phone)).toEqual({ allowed: true, reason: 'ok' });

    const oneClick = await basta.ask('POST', `/u/${link.token}`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(oneClick.status).toBe(200);
    expect(await check(phone)).toEqual({ allowed: false, reason: 'opted-out' });
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
    const { body: link } = await basta.call('POST', '/v1/links', { program, to: phone });
    await basta.ask('GET', `/u/${link.token}`);
    await textToTwilio(phone, 'Stop texting me, says Rumpelstiltskin');
    const metrics = async () => (await basta.logLines()).filter((line) => line.includes('"Namespace":"Basta"'));
    await expect.poll(async () => (await metrics()).join(), soon).toContain('"OptOuts"');

    const log = (await basta.logLines()).join('\n');
    expect(log).toContain('reply.taken');
    for (const secret of [/\+?1?2025552\d{3}/, /Rumpelstiltskin/, link.token, authToken])
      expect(log).not.toMatch(secret);
  });

  it('is destroyed, and is gone', async () => {
    const check = () => basta.ask('POST', '/v1/check');
    expect(await check()).toMatchObject({ status: 401 });
    await cdk.destroy();
    expect(await check()).toMatchObject({ status: 404 });
  });
});
