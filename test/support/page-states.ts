import type { Page } from 'playwright-core';
import type { Config } from '../../functions/domain/config/config.ts';
import type { PageTexts } from '../../functions/domain/config/page-texts.ts';
import type { ContactRequest } from '../../functions/domain/event.ts';
import { fillPlain } from '../../functions/page/wording/fill.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { aConfig, aRequest, at } from './builders.ts';
import { aLink, type ShownPage } from './page.ts';
import type { PageServer } from './page-server.ts';

const mark = (ink: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 40" width="150" height="40"><rect width="40" height="40" rx="10" fill="#e4572e"/><path d="M12 29 20 11l8 18M15 23h10" stroke="#fff" stroke-width="3.5" fill="none"/><text x="52" y="29" font-family="sans-serif" font-weight="700" font-size="26" fill="${ink}">Acme</text></svg>`,
  )}`;

/** A brand that uses all that the page offers: a logo, a colour, channels and several programs. */
export function aFullConfig(): Config {
  const { brand, programs } = aConfig();
  return {
    ...aConfig({
      brand: {
        ...brand,
        color: '#e4572e',
        logo: mark('#1b1c1f'),
        logoDark: mark('#ffffff'),
        channels: [
          { label: 'WhatsApp', url: 'https://wa.me/15005550001' },
          { label: 'E-mail newsletter', url: 'https://acme.example/news' },
          { label: 'Acme app', url: 'https://acme.example/app' },
        ],
      },
    }),
    programs: programs.map((program) => ({
      ...program,
      consent: 'assumed',
      senders: program.senders.slice(0, 1).map((sender) => ({ ...sender, replies: 'provider' })),
    })),
  };
}

export interface StatesOf {
  browserPage: Page;
  server: PageServer;
  shown: ShownPage;
  language: string;
  texts: PageTexts;
}

/** Takes a browser through every state of the page by tapping as a person would, and tells each one's name. */
export async function* pageStates({ browserPage, server, shown, language, texts }: StatesOf): AsyncGenerator<string> {
  let second = 0;
  const later = (seconds = 5) => {
    second += seconds;
    shown.moveTo(at(second));
  };
  const tap = async (label: string) => {
    later();
    await browserPage.getByRole('button', { name: label, exact: true }).first().click();
  };
  const { token, phone } = aLink();
  const url = `${server.origin}/u/${token}?lang=${language}`;
  const sender = '+15005550001';
  /** Twilio blocks the number, or ends that. */
  const tell = (different: Partial<ContactRequest>) => {
    later();
    return applyRequest(
      shown.deps.store,
      aRequest({ phone, via: 'provider', provider: 'twilio', sender, scopes: [], at: at(second), ...different }),
    );
  };
  later(0);
  await browserPage.goto(url);
  yield 'ask';
  await browserPage.locator('summary').click();
  yield 'languages';
  await tap(texts.unsubscribe);
  yield 'out';
  await tap(texts['too-often']);
  yield 'reason given';
  await browserPage.locator('textarea').fill('Two a day!');
  await tap(texts.send);
  yield 'commented';
  await tap(texts.pause);
  yield 'paused';
  await tap(texts.undo);
  yield 'back';
  await tap(texts.unsubscribe);
  await tell({ kind: 'blocked', block: { why: 'opted-out', sender, code: '21610' } });
  await tap(texts.undo);
  yield 'back, but blocked';
  await browserPage.goto(url);
  yield 'blocked';
  await tell({ kind: 'unblocked', unblocks: { sender } });
  await tap(texts.unsubscribe);
  await tap(`${texts.stop} Acme orders`);
  yield 'another program stopped';
  await tap(`${texts.resume} Acme orders`);
  yield 'another program back';
  await tap(fillPlain(texts.stopAll, { brand: 'Acme' }));
  yield 'out of all';
  later(2 * 3600);
  await tap(texts.undo);
  yield 'form too old';
  later(48 * 3600);
  await browserPage.goto(url);
  yield 'out for long';
  await browserPage.goto(`${server.origin}/u/not-a-link?lang=${language}`);
  yield 'not our link';
}
